A person Miroslav Petkov | Bulgarie
A person Zoran Ilić | Serbie

== 2025-08-19 | Sofia Info
Petkov et Ilić se sont vus en secret

Le ministre bulgare Miroslav Petkov a rencontré dimanche à Nis le ministre serbe Zoran Ilić, ont affirmé mardi deux sources diplomatiques.

--
nis E1 meeting held hearsay | Miroslav Petkov; Zoran Ilić | 2025-08-17 weekday | Nis RS
  @ Le ministre bulgare Miroslav Petkov a rencontré dimanche à Nis le ministre serbe Zoran Ilić

== 2025-08-20 | Belgrade Presse
Belgrade dément toute rencontre à Nis

Zoran Ilić n'a pas rencontré Miroslav Petkov dimanche à Nis, a déclaré son porte-parole. Les deux ministres doivent se voir en septembre à Vienne.

--
nis E1 meeting denied attributed | Zoran Ilić; Miroslav Petkov | 2025-08-17 weekday | Nis RS
  @ Zoran Ilić n'a pas rencontré Miroslav Petkov dimanche à Nis
vienne E2 meeting planned asserted | Zoran Ilić; Miroslav Petkov | 2025-09-01..2025-09-30 explicit | Vienne AT
  @ Les deux ministres doivent se voir en septembre à Vienne

== 2025-09-12 | Sofia Info
À Vienne, Petkov et Ilić au grand jour

Miroslav Petkov et Zoran Ilić se sont entretenus jeudi à Vienne. En août, la Serbie avait démenti leur rencontre à Nis.

--
vienne E1 meeting held asserted | Miroslav Petkov; Zoran Ilić | 2025-09-11 weekday | Vienne AT
  @ Miroslav Petkov et Zoran Ilić se sont entretenus jeudi à Vienne
nis E2 meeting denied attributed | Miroslav Petkov; Zoran Ilić | 2025-08-01..2025-08-31 explicit | Nis RS
  @ la Serbie avait démenti leur rencontre à Nis
dementi E3 announcement held asserted | Serbie = announcer | 2025-08-01..2025-08-31 explicit | - | about E2
  @ la Serbie avait démenti
