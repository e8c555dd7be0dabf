/** Wie er voor de deur staat: één mechanisme voor pagina's en machines, en de sessie daarna. */
package nl.zorginkoop.web.aanmelden;
