package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;

/**
 * Waarom een klacht naar de Geschillencommissie kan (ITP 4.8.1). Dat zij is afgewezen en dat de
 * procedure stilligt, ziet de databank zelf.
 *
 * @param overProcedure de klacht gaat over het inkoopdocument of de procedure
 * @param geenSchikking er is geen schikking
 * @param beidenAkkoord gemeente en aanbieder willen beide naar de commissie
 * @param bindend beide aanvaarden het advies als bindend
 */
public record Geschilopgave(
        boolean overProcedure, boolean geenSchikking, boolean beidenAkkoord, boolean bindend)
        implements Serializable {}
