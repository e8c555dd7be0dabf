/**
 * Enveloppen van het gemeentelijk gegevensknooppunt (StUF-GGk 2.1). Het knooppunt leest alleen de
 * envelop; het bericht reist er ongezien in mee.
 */
package nl.zorginkoop.iwmo.ggk;
