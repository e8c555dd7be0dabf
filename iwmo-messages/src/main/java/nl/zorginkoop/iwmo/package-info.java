/**
 * iWmo en iJw: lezen, beoordelen, schrijven en uitleggen van berichten, bruikbaar zonder het
 * platform.
 */
package nl.zorginkoop.iwmo;
