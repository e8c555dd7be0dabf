/** Pagina's per rol en de REST-ingang voor machines. */
package nl.zorginkoop.web;
