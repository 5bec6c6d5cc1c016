A person Helena Brandt | Allemagne
A person Tomas Novotny | République tchèque

== 2025-05-06 | Courrier de Prague
Brandt appelle Novotny

La chancelière allemande Helena Brandt s'est entretenue lundi par téléphone avec le Premier ministre tchèque Tomas Novotny. La conversation a duré vingt minutes.

--
appel-lundi E1 call held asserted | Helena Brandt; Tomas Novotny | 2025-05-05 weekday | -
  @ La chancelière allemande Helena Brandt s'est entretenue lundi par téléphone avec le Premier ministre tchèque Tomas Novotny

== 2025-05-08 | Courrier de Prague
Un nouvel appel prévu entre Berlin et Prague

Helena Brandt et Tomas Novotny se parleront de nouveau vendredi, a indiqué un porte-parole. Leur appel de lundi n'avait rien réglé.

--
appel-vendredi E1 call planned attributed | Helena Brandt; Tomas Novotny | 2025-05-09 weekday | -
  @ Helena Brandt et Tomas Novotny se parleront de nouveau vendredi
appel-lundi E2 call held asserted | Helena Brandt; Tomas Novotny | 2025-05-05 weekday | -
  @ Leur appel de lundi n'avait rien réglé

== 2025-05-10 | Journal de l'Elbe
Le gaz au centre du second appel

Pour la deuxième fois de la semaine, la chancelière allemande et le Premier ministre tchèque se sont parlé vendredi au téléphone. Tomas Novotny a reçu le même jour l'ambassadeur d'Allemagne.

--
appel-vendredi E1 call held asserted | Helena Brandt; Tomas Novotny | 2025-05-09 weekday | -
  @ la chancelière allemande et le Premier ministre tchèque se sont parlé vendredi au téléphone
ambassadeur E2 meeting held asserted | Tomas Novotny = host; Allemagne | 2025-05-09 linked | -
  @ Tomas Novotny a reçu le même jour l'ambassadeur d'Allemagne

== 2025-05-12 | Courrier de Prague
Berlin dément un troisième appel

Helena Brandt et Tomas Novotny ne se sont pas parlé dimanche, a assuré le gouvernement allemand. Leur dernière conversation, vendredi, reste la seule où le gaz a été abordé.

--
appel-dimanche E1 call denied attributed | Helena Brandt; Tomas Novotny | 2025-05-11 weekday | -
  @ Helena Brandt et Tomas Novotny ne se sont pas parlé dimanche
appel-vendredi E2 call held asserted | Helena Brandt; Tomas Novotny | 2025-05-09 weekday | -
  @ Leur dernière conversation, vendredi
