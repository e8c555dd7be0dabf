/** Hoe een record in XML staat: afgeleid uit het record zelf, gedeeld door lezen en schrijven. */
package nl.zorginkoop.iwmo.vorm;
