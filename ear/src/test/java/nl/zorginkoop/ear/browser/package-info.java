/** Tests die het platform door een echte browser bekijken. */
package nl.zorginkoop.ear.browser;
