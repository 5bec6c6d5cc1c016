A person Ana Petrescu | Roumanie
A person Viktor Malai | Moldavie

== 2025-09-10 | Ziarul
Petrescu attendue à Chisinau

La ministre roumaine des Affaires étrangères Ana Petrescu se rendra à Chisinau le 18 septembre. Elle y rencontrera son homologue moldave Viktor Malai.

--
visite E1 visit planned asserted | Ana Petrescu = visitor | 2025-09-18 explicit | Chisinau MD
  @ La ministre roumaine des Affaires étrangères Ana Petrescu se rendra à Chisinau le 18 septembre
entretien E2 meeting planned asserted | Ana Petrescu; Viktor Malai | 2025-09-18 linked | Chisinau MD
  @ Elle y rencontrera son homologue moldave Viktor Malai

== 2025-09-16 | Monitorul
Bucarest renonce à la visite à Chisinau

Ana Petrescu a annulé sa visite à Chisinau, prévue jeudi. L'entretien avec Viktor Malai n'aura pas lieu.

--
visite E1 visit cancelled asserted | Ana Petrescu = visitor | 2025-09-18 weekday | Chisinau MD
  @ Ana Petrescu a annulé sa visite à Chisinau, prévue jeudi
entretien E2 meeting cancelled asserted | Ana Petrescu; Viktor Malai | - | -
  @ L'entretien avec Viktor Malai n'aura pas lieu

== 2025-09-25 | Ziarul
Petrescu et Malai à Bucarest en octobre

Viktor Malai sera reçu par Ana Petrescu le 3 octobre à Bucarest, a dit mercredi le gouvernement roumain.

--
bucarest E1 meeting planned attributed | Viktor Malai = visitor; Ana Petrescu = host | 2025-10-03 explicit | Bucarest RO
  @ Viktor Malai sera reçu par Ana Petrescu le 3 octobre à Bucarest

== 2025-10-04 | Monitorul
Détente entre Bucarest et Chisinau

Ana Petrescu a reçu vendredi à Bucarest son homologue moldave Viktor Malai. Leur rencontre de septembre avait été annulée.

--
bucarest E1 meeting held asserted | Ana Petrescu = host; Viktor Malai = visitor | 2025-10-03 weekday | Bucarest RO
  @ Ana Petrescu a reçu vendredi à Bucarest son homologue moldave Viktor Malai
entretien E2 meeting cancelled asserted | Ana Petrescu; Viktor Malai | 2025-09-01..2025-09-30 explicit | -
  @ Leur rencontre de septembre avait été annulée
