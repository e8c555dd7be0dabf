/** Van record naar XML zoals de standaard haar wil: UTF-8 zonder BOM, regels op CR/LF (OP192). */
package nl.zorginkoop.iwmo.schrijven;
