A person Samir Tawil | Liban
A person Elias Kanaan | Syrie
A person Murat Aksoy | Turquie

== 2025-02-03 | L'Échelle du Levant
Tawil propose de voir Kanaan

Le Premier ministre libanais Samir Tawil a proposé lundi de rencontrer le ministre syrien Elias Kanaan à Chypre avant la fin du mois.

--
rencontre E1 meeting proposed attributed | Samir Tawil; Elias Kanaan | 2025-02-03..2025-02-28 explicit | Chypre CY
  @ Le Premier ministre libanais Samir Tawil a proposé lundi de rencontrer le ministre syrien Elias Kanaan à Chypre avant la fin du mois

== 2025-02-10 | Dépêche du Levant
Rendez-vous le 20 février à Larnaca

Samir Tawil et Elias Kanaan se rencontreront le 20 février à Larnaca, a confirmé Damas. Le ministre turc Murat Aksoy s'est entretenu dimanche à Ankara avec Elias Kanaan.

--
rencontre E1 meeting planned attributed | Samir Tawil; Elias Kanaan | 2025-02-20 explicit | Larnaca CY
  @ Samir Tawil et Elias Kanaan se rencontreront le 20 février à Larnaca
confirmation E3 announcement held asserted | Syrie = announcer | ..2025-02-10 bound | - | about E1
  @ a confirmé Damas
ankara E2 meeting held asserted | Murat Aksoy; Elias Kanaan | 2025-02-09 weekday | Ankara TR
  @ Le ministre turc Murat Aksoy s'est entretenu dimanche à Ankara avec Elias Kanaan

== 2025-02-27 | L'Échelle du Levant
Silence à Beyrouth

Samir Tawil a reçu jeudi à Beyrouth le ministre turc Murat Aksoy. Le gouvernement libanais n'a rien dit de Chypre.

--
beyrouth E1 meeting held asserted | Samir Tawil = host; Murat Aksoy = visitor | 2025-02-27 weekday | Beyrouth LB
  @ Samir Tawil a reçu jeudi à Beyrouth le ministre turc Murat Aksoy
