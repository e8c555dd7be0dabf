package nl.zorginkoop.contracting.budget;

import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat een aanbieder van een product op een blad geleverd heeft en nog niet gedeclareerd, met alles
 * om het na te rekenen.
 *
 * @param laatste tot en met welke maand er niets meer open stond, van wie er het verst achterloopt
 * @param graad de benutting in honderdsten van een procent
 * @param vlak wat het gemiddelde van zijn laatste maanden zegt, of {@code null} als er geen is
 * @param laagste wat er in afgesloten jaren het minst kwam per geschatte euro, in honderdsten van
 *     een procent; {@code null} zonder eigen verleden
 * @param hoogste wat er het meest kwam, of {@code null}
 */
public record Schattingdeel(
        UUID wortel,
        UUID blad,
        String product,
        String aanbieder,
        int laatste,
        Euro onderweg,
        int graad,
        Euro vlak,
        Integer laagste,
        Integer hoogste,
        Euro laag,
        Euro midden,
        Euro hoog) {
    static Schattingdeel van(
            UUID wortel,
            UUID blad,
            Prognosedeel feiten,
            Prognoserekening rekening,
            Integer laagste,
            Integer hoogste) {
        Euro midden = rekening.geleverd(feiten);
        Euro vlak = rekening.vlak(feiten);
        Euro laag;
        Euro hoog;
        if (laagste == null) {
            // Zonder eigen verleden: tussen de methoden die iets zeggen.
            laag = vlak == null ? midden : minst(midden, vlak);
            hoog = vlak == null ? feiten.onderweg() : meest(feiten.onderweg(), vlak);
        } else {
            laag = deel(midden, laagste);
            hoog = deel(midden, hoogste);
        }
        return new Schattingdeel(
                wortel,
                blad,
                feiten.product(),
                feiten.aanbieder(),
                rekening.laatste(),
                feiten.onderweg(),
                rekening.graad(),
                vlak,
                laagste,
                hoogste,
                laag,
                midden,
                hoog);
    }

    private static Euro deel(Euro bedrag, int deel) {
        return Euro.centen(Prognoserekening.deel(bedrag.centen(), deel, Prognoserekening.HEEL));
    }

    private static Euro minst(Euro een, Euro ander) {
        return een.isMeerDan(ander) ? ander : een;
    }

    private static Euro meest(Euro een, Euro ander) {
        return een.isMeerDan(ander) ? een : ander;
    }
}
