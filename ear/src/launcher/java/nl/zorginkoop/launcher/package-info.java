/** Start en stopt het platform: databank, server en mappen op één machine. */
package nl.zorginkoop.launcher;
