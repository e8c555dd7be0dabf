package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Kop;

/** Wat de drie soorten koppen van deze release delen. */
public sealed interface Header32 permits Header, RetourHeader, AntwoordHeader {

    BerichtIdentificatie berichtIdentificatie();

    Kop kop();
}
