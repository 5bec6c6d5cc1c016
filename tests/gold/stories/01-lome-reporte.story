A person Amadou Diallo | Guinée
A person Kwame Mensah | Ghana
A person Faure Agbéko | Togo

== 2025-03-03 | Quotidien de Conakry
Guinée et Ghana : une rencontre le 8 mars à Lomé

Le président guinéen Amadou Diallo rencontrera son homologue ghanéen Kwame Mensah le 8 mars à Lomé, a annoncé lundi la présidence guinéenne. Les deux hommes doivent parler de la frontière maritime.

--
sommet E1 meeting planned attributed | Amadou Diallo; Kwame Mensah | 2025-03-08 explicit | Lomé TG
  @ Le président guinéen Amadou Diallo rencontrera son homologue ghanéen Kwame Mensah le 8 mars à Lomé
annonce E2 announcement held asserted | Guinée = announcer | 2025-03-03 weekday | - | about E1
  @ a annoncé lundi la présidence guinéenne

== 2025-03-06 | Dépêche du Golfe
La rencontre de Lomé est reportée

La rencontre entre Amadou Diallo et Kwame Mensah, prévue samedi à Lomé, a été reportée au 15 mars. Le président togolais Faure Agbéko, qui doit les accueillir, a été hospitalisé mercredi.

--
sommet E1 meeting postponed asserted | Amadou Diallo; Kwame Mensah; Faure Agbéko = host | 2025-03-15 explicit | Lomé TG
  @ La rencontre entre Amadou Diallo et Kwame Mensah, prévue samedi à Lomé, a été reportée au 15 mars

== 2025-03-14 | Quotidien de Conakry
Diallo attendu samedi à Lomé

Amadou Diallo doit rencontrer samedi à Lomé le président ghanéen Kwame Mensah. Une semaine plus tôt, leur entretien avait dû être remis.

--
sommet E1 meeting planned asserted | Amadou Diallo; Kwame Mensah | 2025-03-15 weekday | Lomé TG
  @ Amadou Diallo doit rencontrer samedi à Lomé le président ghanéen Kwame Mensah

== 2025-03-16 | Dépêche du Golfe
À Lomé, Diallo et Mensah se sont parlé trois heures

Les présidents Amadou Diallo et Kwame Mensah se sont rencontrés samedi à Lomé. Ils se sont ensuite parlé au téléphone dimanche matin, selon la présidence ghanéenne.

--
sommet E1 meeting held asserted | Amadou Diallo; Kwame Mensah | 2025-03-15 weekday | Lomé TG
  @ Les présidents Amadou Diallo et Kwame Mensah se sont rencontrés samedi à Lomé
appel E2 call held attributed | Amadou Diallo; Kwame Mensah | 2025-03-16 weekday | -
  @ Ils se sont ensuite parlé au téléphone dimanche matin
