A person Nour Haddad | Jordanie
A person Karim Slimani | Algérie
A person Leïla Mansour | Tunisie
A person Idriss Barka | Libye

== 2025-06-02 | Le Maghrébin
Sommet à quatre jeudi à Tunis

La présidente tunisienne Leïla Mansour accueillera jeudi à Tunis le roi jordanien Nour Haddad, le président algérien Karim Slimani et le chef libyen Idriss Barka pour un sommet sur la Libye.

--
sommet E1 meeting planned asserted | Leïla Mansour = host; Nour Haddad; Karim Slimani; Idriss Barka | 2025-06-05 weekday | Tunis TN
  @ La présidente tunisienne Leïla Mansour accueillera jeudi à Tunis le roi jordanien Nour Haddad, le président algérien Karim Slimani et le chef libyen Idriss Barka pour un sommet sur la Libye

== 2025-06-05 | Agence Carthage
Ouverture du sommet de Tunis

Le sommet sur la Libye s'est ouvert jeudi à Tunis entre Leïla Mansour, Nour Haddad, Karim Slimani et Idriss Barka. En marge du sommet, Karim Slimani s'est entretenu en tête-à-tête avec Idriss Barka.

--
sommet E1 meeting ongoing asserted | Leïla Mansour; Nour Haddad; Karim Slimani; Idriss Barka | 2025-06-05 weekday | Tunis TN
  @ Le sommet sur la Libye s'est ouvert jeudi à Tunis entre Leïla Mansour, Nour Haddad, Karim Slimani et Idriss Barka
bilaterale E2 meeting held asserted | Karim Slimani; Idriss Barka | 2025-06-05 linked | Tunis TN
  @ En marge du sommet, Karim Slimani s'est entretenu en tête-à-tête avec Idriss Barka

== 2025-06-06 | Le Maghrébin
Slimani et Barka se sont vus à Tunis

Le président algérien Karim Slimani a rencontré jeudi à Tunis Idriss Barka. Le sommet à quatre de la veille n'a donné aucun texte commun entre Leïla Mansour, Nour Haddad, Karim Slimani et Idriss Barka.

--
bilaterale E1 meeting held asserted | Karim Slimani; Idriss Barka | 2025-06-05 weekday | Tunis TN
  @ Le président algérien Karim Slimani a rencontré jeudi à Tunis Idriss Barka
sommet E2 meeting held asserted | Leïla Mansour; Nour Haddad; Karim Slimani; Idriss Barka | 2025-06-05 linked | Tunis TN
  @ Le sommet à quatre de la veille n'a donné aucun texte commun entre Leïla Mansour, Nour Haddad, Karim Slimani et Idriss Barka
