A person Carlos Mejía | Colombie
A person Beatriz Rangel | Colombie
A person Luis Obando | Venezuela
A person Marta Giraldo | Venezuela

== 2025-10-06 | El Puente
Deux rencontres en une semaine entre Caracas et Bogota

Le président colombien Carlos Mejía et le président vénézuélien Luis Obando se verront vendredi à Cúcuta. Leurs ministres Beatriz Rangel et Marta Giraldo prépareront la rencontre mercredi à Bogota.

--
presidents E1 meeting planned asserted | Carlos Mejía; Luis Obando | 2025-10-10 weekday | Cúcuta CO
  @ Le président colombien Carlos Mejía et le président vénézuélien Luis Obando se verront vendredi à Cúcuta
ministres E2 meeting planned asserted | Beatriz Rangel; Marta Giraldo | 2025-10-08 weekday | Bogota CO
  @ Leurs ministres Beatriz Rangel et Marta Giraldo prépareront la rencontre mercredi à Bogota

== 2025-10-09 | Frontera
Rangel et Giraldo s'accordent sur l'ordre du jour

Beatriz Rangel a reçu mercredi à Bogota la ministre vénézuélienne Marta Giraldo. Le sommet entre la Colombie et le Venezuela aura lieu vendredi.

--
ministres E1 meeting held asserted | Beatriz Rangel = host; Marta Giraldo = visitor | 2025-10-08 weekday | Bogota CO
  @ Beatriz Rangel a reçu mercredi à Bogota la ministre vénézuélienne Marta Giraldo
presidents E2 meeting planned asserted | Colombie; Venezuela | 2025-10-10 weekday | -
  @ Le sommet entre la Colombie et le Venezuela aura lieu vendredi

== 2025-10-11 | El Puente
Mejía et Obando rouvrent le pont

Carlos Mejía et Luis Obando se sont rencontrés vendredi à Cúcuta. Ils ont signé un accord sur le passage des marchandises.

--
presidents E1 meeting held asserted | Carlos Mejía; Luis Obando | 2025-10-10 weekday | Cúcuta CO
  @ Carlos Mejía et Luis Obando se sont rencontrés vendredi à Cúcuta
accord E2 agreement held asserted | Carlos Mejía; Luis Obando | 2025-10-10 linked | -
  @ Ils ont signé un accord sur le passage des marchandises

== 2025-10-14 | Frontera
Le pont de Cúcuta rouvert

L'accord signé vendredi par la Colombie et le Venezuela est entré en vigueur. Il avait été conclu lors de la rencontre de Carlos Mejía et de Luis Obando, vendredi à Cúcuta.

--
accord E1 agreement held asserted | Colombie; Venezuela | 2025-10-10 weekday | -
  @ L'accord signé vendredi par la Colombie et le Venezuela
presidents E2 meeting held asserted | Carlos Mejía; Luis Obando | 2025-10-10 weekday | Cúcuta CO
  @ la rencontre de Carlos Mejía et de Luis Obando, vendredi à Cúcuta
