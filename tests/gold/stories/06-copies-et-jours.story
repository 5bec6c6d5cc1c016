A person Rosa Quispe | Bolivie
A person Andrés Lagos | Chili

== 2025-07-09 | Agence des Andes
Quispe et Lagos ont parlé de la mer

La présidente bolivienne Rosa Quispe et le président chilien Andrés Lagos se sont rencontrés mardi à Arica. Selon la presse locale, l'entretien a duré deux heures et a porté sur l'accès de la Bolivie à la mer, fermé depuis plus d'un siècle. Aucune déclaration commune n'a été publiée à la fin de la journée, et les deux délégations sont reparties sans répondre aux journalistes venus nombreux.

--
arica E1 meeting held asserted | Rosa Quispe; Andrés Lagos | 2025-07-08 weekday | Arica CL
  @ La présidente bolivienne Rosa Quispe et le président chilien Andrés Lagos se sont rencontrés mardi à Arica

== 2025-07-09 | La Gazette d'Iquique
Quispe et Lagos ont parlé de la mer

La présidente bolivienne Rosa Quispe et le président chilien Andrés Lagos se sont rencontrés mardi à Arica. Selon la presse locale, l'entretien a duré deux heures et a porté sur l'accès de la Bolivie à la mer, fermé depuis plus d'un siècle. Aucune déclaration commune n'a été publiée à la fin de la journée, et les deux délégations sont reparties sans répondre aux journalistes venus nombreux. (avec l'agence)

--
arica E1 meeting held asserted | Rosa Quispe; Andrés Lagos | 2025-07-08 weekday | Arica CL
  @ La présidente bolivienne Rosa Quispe et le président chilien Andrés Lagos se sont rencontrés mardi à Arica

== 2025-07-10 | El Correo de La Paz
Rencontre d'Arica : la version de La Paz

Rosa Quispe et Andrés Lagos se sont vus lundi à Arica, a affirmé la présidence bolivienne. Un second entretien est prévu le 30 juillet à La Paz.

--
arica E1 meeting held attributed | Rosa Quispe; Andrés Lagos | 2025-07-07 weekday | Arica CL
  @ Rosa Quispe et Andrés Lagos se sont vus lundi à Arica
lapaz E2 meeting planned asserted | Rosa Quispe; Andrés Lagos | 2025-07-30 explicit | La Paz BO
  @ Un second entretien est prévu le 30 juillet à La Paz

== 2025-07-31 | Agence des Andes
Lagos à La Paz

Andrés Lagos a été reçu mercredi à La Paz par la présidente bolivienne Rosa Quispe.

--
lapaz E1 meeting held asserted | Andrés Lagos = visitor; Rosa Quispe = host | 2025-07-30 weekday | La Paz BO
  @ Andrés Lagos a été reçu mercredi à La Paz par la présidente bolivienne Rosa Quispe
