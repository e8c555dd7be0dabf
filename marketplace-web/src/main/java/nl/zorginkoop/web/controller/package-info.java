/** Het werk van de controller: vandaag, en de signalen. */
package nl.zorginkoop.web.controller;
