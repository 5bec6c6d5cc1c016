A person Aïssatou Bah | Sénégal
A person Modou Jallow | Gambie
A organisation Mouvement du Sud
A state Sénégal
A state Gambie

== 2025-05-19 | Teranga Matin
Le Sénégal et la Gambie vont se parler

Des discussions entre le Sénégal et la Gambie doivent s'ouvrir jeudi à Banjul. La ministre sénégalaise Aïssatou Bah conduira la délégation de Dakar.

--
banjul E1 talks planned asserted | Sénégal; Gambie | 2025-05-22 weekday | Banjul GM
  @ Des discussions entre le Sénégal et la Gambie doivent s'ouvrir jeudi à Banjul

== 2025-05-23 | Banjul Standard
Bah et Jallow face à face

La ministre sénégalaise Aïssatou Bah a rencontré jeudi à Banjul son homologue gambien Modou Jallow. Modou Jallow a ensuite appelé jeudi soir le Mouvement du Sud.

--
banjul E1 meeting held asserted | Aïssatou Bah; Modou Jallow | 2025-05-22 weekday | Banjul GM
  @ La ministre sénégalaise Aïssatou Bah a rencontré jeudi à Banjul son homologue gambien Modou Jallow
mouvement E2 call held asserted | Modou Jallow; Mouvement du Sud | 2025-05-22 weekday | -
  @ Modou Jallow a ensuite appelé jeudi soir le Mouvement du Sud

== 2025-05-24 | Teranga Matin
Ce qu'ont dit les délégations

Les délégations sénégalaise et gambienne se sont rencontrées jeudi en Gambie. Aïssatou Bah s'est entretenue vendredi à Dakar avec le Mouvement du Sud.

--
banjul E1 meeting held asserted | Sénégal; Gambie | 2025-05-22 weekday | Gambie GM
  @ Les délégations sénégalaise et gambienne se sont rencontrées jeudi en Gambie
dakar E2 meeting held asserted | Aïssatou Bah; Mouvement du Sud | 2025-05-23 weekday | Dakar SN
  @ Aïssatou Bah s'est entretenue vendredi à Dakar avec le Mouvement du Sud

== 2025-05-27 | Casamance Libre
Un contact attendu entre la Gambie et le Mouvement du Sud

Modou Jallow et le Mouvement du Sud pourraient se rencontrer cette semaine à Banjul. Leur appel de jeudi a été bref.

--
attendu E1 meeting proposed hypothetical | Modou Jallow; Mouvement du Sud | 2025-05-26..2025-06-01 relative | Banjul GM
  @ Modou Jallow et le Mouvement du Sud pourraient se rencontrer cette semaine à Banjul
mouvement E2 call held asserted | Modou Jallow; Mouvement du Sud | 2025-05-22 weekday | -
  @ Leur appel de jeudi a été bref
