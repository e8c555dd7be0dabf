/** Berichten in en uit: de vertaling tussen iWmo/iJw en de loketten van het domein. */
package nl.zorginkoop.gateway;
