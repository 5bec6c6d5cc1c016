A person Ingrid Solberg | Norvège
A person Pham Duc Long | Vietnam
A person Jun Watanabe | Japon

== 2025-11-03 | Le Fjord
Solberg part pour l'Asie

La ministre norvégienne Ingrid Solberg se rendra mercredi à Hanoï, puis vendredi à Tokyo. À Hanoï, elle rencontrera le ministre vietnamien Pham Duc Long.

--
hanoi E1 visit planned asserted | Ingrid Solberg = visitor | 2025-11-05 weekday | Hanoï VN
  @ La ministre norvégienne Ingrid Solberg se rendra mercredi à Hanoï
tokyo E2 visit planned asserted | Ingrid Solberg = visitor | 2025-11-07 weekday | Tokyo JP
  @ puis vendredi à Tokyo
long E3 meeting planned asserted | Ingrid Solberg; Pham Duc Long | 2025-11-05 linked | Hanoï VN
  @ À Hanoï, elle rencontrera le ministre vietnamien Pham Duc Long

== 2025-11-06 | Mékong Soir
Solberg à Hanoï

Ingrid Solberg est arrivée mercredi à Hanoï. Elle s'est entretenue dans l'après-midi avec Pham Duc Long.

--
hanoi E1 visit held asserted | Ingrid Solberg = visitor | 2025-11-05 weekday | Hanoï VN
  @ Ingrid Solberg est arrivée mercredi à Hanoï
long E2 meeting held asserted | Ingrid Solberg; Pham Duc Long | 2025-11-05 linked | Hanoï VN
  @ Elle s'est entretenue dans l'après-midi avec Pham Duc Long

== 2025-11-08 | Le Fjord
Après Hanoï, Tokyo

Ingrid Solberg a rencontré vendredi à Tokyo le ministre japonais Jun Watanabe. Deux jours plus tôt, elle avait vu Pham Duc Long à Hanoï.

--
watanabe E1 meeting held asserted | Ingrid Solberg; Jun Watanabe | 2025-11-07 weekday | Tokyo JP
  @ Ingrid Solberg a rencontré vendredi à Tokyo le ministre japonais Jun Watanabe
long E2 meeting held asserted | Ingrid Solberg; Pham Duc Long | 2025-11-05 linked | Hanoï VN
  @ Deux jours plus tôt, elle avait vu Pham Duc Long à Hanoï
