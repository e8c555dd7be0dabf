/**
 * De catalogus op het scherm: interventies beheren, zoeken naar wie levert, een hulpvrager laten
 * kiezen, antwoorden of u kunt, en zien naar wie er verwezen is.
 */
package nl.zorginkoop.web.catalogus;
