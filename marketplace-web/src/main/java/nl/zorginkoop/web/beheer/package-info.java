/** Het werk van een beheerder: uitval, accounts en de configuratiecontrole. */
package nl.zorginkoop.web.beheer;
