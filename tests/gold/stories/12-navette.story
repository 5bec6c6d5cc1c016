A person Rana Qureshi | Pakistan
A person Vikram Rao | Inde
A person Peter Haldane | Royaume-Uni

== 2025-12-01 | Indus Herald
Haldane porte une lettre à Islamabad

L'émissaire britannique Peter Haldane a remis lundi à la Première ministre pakistanaise Rana Qureshi une lettre du Premier ministre indien Vikram Rao.

--
lettre E1 letter held asserted | Peter Haldane; Rana Qureshi; Vikram Rao | 2025-12-01 weekday | -
  @ L'émissaire britannique Peter Haldane a remis lundi à la Première ministre pakistanaise Rana Qureshi une lettre du Premier ministre indien Vikram Rao

== 2025-12-03 | Delhi Post
Haldane reçu à New Delhi

Vikram Rao a reçu mardi à New Delhi l'émissaire britannique Peter Haldane. La lettre remise lundi par Peter Haldane à Rana Qureshi propose une rencontre à Londres en janvier, selon Vikram Rao.

--
delhi E1 meeting held asserted | Vikram Rao = host; Peter Haldane = visitor | 2025-12-02 weekday | New Delhi IN
  @ Vikram Rao a reçu mardi à New Delhi l'émissaire britannique Peter Haldane
lettre E2 letter held asserted | Peter Haldane; Rana Qureshi | 2025-12-01 weekday | -
  @ La lettre remise lundi par Peter Haldane à Rana Qureshi
londres E3 meeting proposed attributed | Rana Qureshi; Vikram Rao | 2026-01-01..2026-01-31 explicit | Londres GB
  @ propose une rencontre à Londres en janvier

== 2025-12-08 | Indus Herald
Qureshi accepte de rencontrer Rao

Rana Qureshi rencontrera Vikram Rao le 14 janvier à Londres, a annoncé lundi Peter Haldane.

--
londres E1 meeting planned attributed | Rana Qureshi; Vikram Rao | 2026-01-14 explicit | Londres GB
  @ Rana Qureshi rencontrera Vikram Rao le 14 janvier à Londres
annonce E2 announcement held asserted | Peter Haldane = announcer | 2025-12-08 weekday | - | about E1
  @ a annoncé lundi Peter Haldane

== 2026-01-15 | Delhi Post
Qureshi et Rao ont dîné à Londres

Rana Qureshi et Vikram Rao se sont rencontrés mercredi à Londres, sous l'égide du Royaume-Uni. Ils se retrouveront en mars à Oman.

--
londres E1 meeting held asserted | Rana Qureshi; Vikram Rao; Royaume-Uni = mediator | 2026-01-14 weekday | Londres GB
  @ Rana Qureshi et Vikram Rao se sont rencontrés mercredi à Londres, sous l'égide du Royaume-Uni
oman E2 meeting planned asserted | Rana Qureshi; Vikram Rao | 2026-03-01..2026-03-31 explicit | Oman OM
  @ Ils se retrouveront en mars à Oman

== 2026-01-16 | Thames Review
Une rencontre reportée à Oman

Le dîner de Londres a eu lieu, la suite attendra : la rencontre de Rana Qureshi et de Vikram Rao à Oman est reportée à avril, a dit jeudi l'Inde.

--
oman E1 meeting postponed attributed | Rana Qureshi; Vikram Rao | 2026-04-01..2026-04-30 explicit | Oman OM
  @ la rencontre de Rana Qureshi et de Vikram Rao à Oman est reportée à avril
