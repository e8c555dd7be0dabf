/** De opdrachtregel: berichten controleren zonder het platform. */
package nl.zorginkoop.iwmo.cli;
