A organisation Front du fleuve
A person Joseph Okello | Ouganda
A state Soudan du Sud

== 2025-04-02 | Radio Nil
Premier cycle à Kampala

Les délégations du Soudan du Sud et du Front du fleuve ont tenu mardi à Kampala un premier cycle de pourparlers, sous la médiation du ministre ougandais Joseph Okello. Un deuxième cycle est prévu le 15 avril à Entebbe.

--
cycle1 E1 talks held asserted | Soudan du Sud; Front du fleuve; Joseph Okello = mediator | 2025-04-01 weekday | Kampala UG
  @ Les délégations du Soudan du Sud et du Front du fleuve ont tenu mardi à Kampala un premier cycle de pourparlers
cycle2 E2 talks planned asserted | Soudan du Sud; Front du fleuve | 2025-04-15 explicit | Entebbe UG
  @ Un deuxième cycle est prévu le 15 avril à Entebbe

== 2025-04-14 | Juba Matin
Les négociateurs attendus mardi à Entebbe

Le Soudan du Sud et le Front du fleuve reprendront mardi leurs pourparlers à Entebbe. Le premier cycle, le 1er avril à Kampala, n'avait pas abouti.

--
cycle2 E1 talks planned asserted | Soudan du Sud; Front du fleuve | 2025-04-15 weekday | Entebbe UG
  @ Le Soudan du Sud et le Front du fleuve reprendront mardi leurs pourparlers à Entebbe
cycle1 E2 talks held asserted | Soudan du Sud; Front du fleuve | 2025-04-01 explicit | Kampala UG
  @ Le premier cycle, le 1er avril à Kampala

== 2025-04-17 | Radio Nil
Entebbe : trois jours de discussions

Les pourparlers entre le Soudan du Sud et le Front du fleuve se poursuivent depuis mardi à Entebbe. Joseph Okello s'est entretenu mercredi au téléphone avec le chef du Front du fleuve.

--
cycle2 E1 talks ongoing asserted | Soudan du Sud; Front du fleuve | 2025-04-15..2025-04-17 weekday | Entebbe UG
  @ Les pourparlers entre le Soudan du Sud et le Front du fleuve se poursuivent depuis mardi à Entebbe
appel E2 call held asserted | Joseph Okello; Front du fleuve | 2025-04-16 weekday | -
  @ Joseph Okello s'est entretenu mercredi au téléphone avec le chef du Front du fleuve

== 2025-04-21 | Juba Matin
Un accord de trêve signé à Entebbe

Le Soudan du Sud et le Front du fleuve ont signé samedi à Entebbe un accord de trêve. Leurs pourparlers, ouverts le 15 avril, se sont achevés le même jour.

--
treve E1 agreement held asserted | Soudan du Sud; Front du fleuve | 2025-04-19 weekday | Entebbe UG
  @ Le Soudan du Sud et le Front du fleuve ont signé samedi à Entebbe un accord de trêve
cycle2 E2 talks held asserted | Soudan du Sud; Front du fleuve | 2025-04-15..2025-04-19 explicit | -
  @ Leurs pourparlers, ouverts le 15 avril, se sont achevés le même jour
