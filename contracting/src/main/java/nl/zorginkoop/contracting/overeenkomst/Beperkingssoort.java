package nl.zorginkoop.contracting.overeenkomst;

/** Wat een overeenkomst tijdelijk beperkt, naast haar toestand (ADR 0015). */
public enum Beperkingssoort {
    CLIENTENSTOP_AKKOORD,
    CLIENTENSTOP_AANBIEDER,
    CLIENTENSTOP_DIRECT,
    SCHORSING
}
