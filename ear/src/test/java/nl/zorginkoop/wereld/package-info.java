/** De demowereld zoals zij na het laden in de databank staat. */
package nl.zorginkoop.wereld;
