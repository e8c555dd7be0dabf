/**
 * Kennisgevingen (rulings D13): een postvak per persoon en per organisatie, met bewijs van
 * bezorging en lezing, en mail die alleen zegt dat er iets wacht. Wie samen worden aangeschreven,
 * zien het bericht op hetzelfde moment. Niemand anders in het huis verstuurt mail.
 */
package nl.zorginkoop.contracting.kennisgeving;
