package nl.zorginkoop.iwmo.regels;

import nl.zorginkoop.iwmo.bericht.Plaats;

/** Zegt waar de lezer is; het pad wordt alleen gemaakt als er iets te melden valt. */
public interface Plaatsbepaler {

    Plaats hier();

    int regelnummer();
}
