A person Yared Tesfaye | Éthiopie
A person Mona Fahmy | Égypte
A state Arabie saoudite

== 2025-01-13 | Nil Bleu
Fahmy veut voir Tesfaye au Caire

La ministre égyptienne Mona Fahmy a invité lundi son homologue éthiopien Yared Tesfaye à la rencontrer au Caire avant la fin de janvier.

--
caire E1 meeting proposed attributed | Mona Fahmy = host; Yared Tesfaye = invited | 2025-01-13..2025-01-31 explicit | Le Caire EG
  @ La ministre égyptienne Mona Fahmy a invité lundi son homologue éthiopien Yared Tesfaye à la rencontrer au Caire avant la fin de janvier

== 2025-01-15 | Addis Tribune
Tesfaye décline l'invitation du Caire

Yared Tesfaye a refusé de rencontrer Mona Fahmy au Caire, a dit mercredi son cabinet. Il se dit prêt à la voir dans un pays tiers.

--
caire E1 meeting refused attributed | Yared Tesfaye; Mona Fahmy | - | Le Caire EG
  @ Yared Tesfaye a refusé de rencontrer Mona Fahmy au Caire
riyad E2 meeting proposed attributed | Yared Tesfaye; Mona Fahmy | - | -
  @ Il se dit prêt à la voir dans un pays tiers

== 2025-01-21 | Nil Bleu
Riyad accueillera Fahmy et Tesfaye

Mona Fahmy et Yared Tesfaye se rencontreront le 28 janvier à Riyad, a annoncé mardi l'Arabie saoudite.

--
riyad E1 meeting planned attributed | Mona Fahmy; Yared Tesfaye | 2025-01-28 explicit | Riyad SA
  @ Mona Fahmy et Yared Tesfaye se rencontreront le 28 janvier à Riyad
annonce E2 announcement held asserted | Arabie saoudite = announcer | 2025-01-21 weekday | - | about E1
  @ a annoncé mardi l'Arabie saoudite

== 2025-01-29 | Addis Tribune
Premier contact à Riyad

Yared Tesfaye et Mona Fahmy se sont rencontrés mardi à Riyad. L'annonce de cette réunion par l'Arabie saoudite, il y a une semaine, avait surpris.

--
riyad E1 meeting held asserted | Yared Tesfaye; Mona Fahmy | 2025-01-28 weekday | Riyad SA
  @ Yared Tesfaye et Mona Fahmy se sont rencontrés mardi à Riyad
annonce E2 announcement held asserted | Arabie saoudite = announcer | 2025-01-21..2025-01-23 relative | - | about E1
  @ L'annonce de cette réunion par l'Arabie saoudite
