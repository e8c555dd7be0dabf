package nl.zorginkoop.contracting.document;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfStructureElement;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Zet een rapport op liggend A4: een titel en een tabel met kopcellen, elk met hun plaats in de
 * structuur (ADR 0014). De kop staat op elk blad; op de volgende is zij een artefact, want zij is
 * al gehoord.
 */
final class Rapportdruk extends Druk {
    private static final float LINKS = 36;
    private static final float RECHTS = PageSize.A4.getHeight() - 36;
    private static final float BOVEN = PageSize.A4.getWidth() - 40;
    private static final float ONDER = 48;
    private static final float REGEL = 1.3f;
    private static final float CEL = 2.5f;
    private static final Maat LIGGEND =
            new Maat(
                    PageSize.A4.rotate(), LINKS, RECHTS, BOVEN, ONDER, ONDER - 20, 24, REGEL, 0.4f);

    private final Rapport rapport;

    Rapportdruk(Rapport rapport) {
        super(LIGGEND, rapport.titel(), rapport.organisatie(), rapport.taal());
        this.rapport = rapport;
    }

    byte[] druk() {
        alinea(PdfName.H1, rapport.titel(), letters.titel());
        alinea(PdfName.P, rapport.organisatie() + " · " + dag(), letters.klein());
        y -= 6;
        PdfStructureElement tabel = new PdfStructureElement(wortel, PdfName.TABLE);
        rij(tabel, rapport.koppen(), true);
        rapport.rijen().forEach(rij -> rij(tabel, rij, false));
        rij(tabel, rapport.totalen(), false);
        return klaar();
    }

    @Override
    String voettekst(int welkBlad) {
        return rapport.titel() + (isNederlands() ? "   blad " : "   page ") + welkBlad;
    }

    private String dag() {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", rapport.taal()).format(rapport.dag());
    }

    private boolean isNederlands() {
        return "nl".equals(rapport.taal().getLanguage());
    }

    private void alinea(PdfName soort, String tekst, Font letter) {
        ColumnText kolom = kolom(tekst, letter, LINKS, RECHTS, y);
        merk(new PdfStructureElement(wortel, soort), kolom);
        y = kolom.getYLine() - letter.getSize() * STAART;
    }

    private void rij(PdfStructureElement tabel, List<String> cellen, boolean kop) {
        float hoog = hoogte(cellen, kop);
        if (!past(hoog + 2 * CEL)) {
            nieuwBlad();
            herhaalKop();
        }
        PdfStructureElement rij = tabelrij(tabel);
        List<Vervolg> rest = new ArrayList<>();
        for (int i = 0; i < cellen.size(); i++) {
            Vervolg cel = new Vervolg(tabelcel(rij, kop), cel(cellen.get(i), i, kop), i);
            if (ColumnText.hasMoreText(merk(cel.plek(), cel.kolom()))) {
                rest.add(cel);
            }
        }
        y -= hoog + 2 * CEL;
        lijn();
        while (!rest.isEmpty()) {
            rest = vervolg(rest);
        }
    }

    /** Wat van een rij niet op het blad paste, op het volgende; het blijft dezelfde cel. */
    private List<Vervolg> vervolg(List<Vervolg> cellen) {
        nieuwBlad();
        herhaalKop();
        float begin = y - CEL;
        float laagst = begin;
        List<Vervolg> rest = new ArrayList<>();
        for (Vervolg cel : cellen) {
            plaats(cel.kolom(), cel.nr(), begin);
            if (ColumnText.hasMoreText(merk(cel.plek(), cel.kolom()))) {
                rest.add(cel);
            }
            laagst = Math.min(laagst, cel.kolom().getYLine());
        }
        if (laagst == begin) {
            throw new IllegalStateException("De koppen laten geen ruimte voor een rij");
        }
        y = laagst - letters.rapport().getSize() * STAART - CEL;
        lijn();
        return rest;
    }

    private record Vervolg(PdfStructureElement plek, ColumnText kolom, int nr) {}

    private void herhaalKop() {
        float hoog = hoogte(rapport.koppen(), true);
        artefact(
                () -> {
                    for (int i = 0; i < rapport.koppen().size(); i++) {
                        cel(rapport.koppen().get(i), i, true).go();
                    }
                });
        y -= hoog + 2 * CEL;
        lijn();
    }

    private ColumnText cel(String tekst, int nr, boolean kop) {
        ColumnText kolom = kolom(tekst, letter(kop), LINKS, RECHTS, y - CEL);
        plaats(kolom, nr, y - CEL);
        kolom.setAlignment(rapport.rechts().get(nr) ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return kolom;
    }

    private void plaats(ColumnText kolom, int nr, float boven) {
        float links = LINKS + nr * breed() + CEL;
        herplaats(kolom, links, links + breed() - 2 * CEL, boven);
    }

    private float hoogte(List<String> cellen, boolean kop) {
        float hoog = 0;
        for (String tekst : cellen) {
            hoog = Math.max(hoog, hoogte(tekst, letter(kop), breed() - 2 * CEL));
        }
        return hoog;
    }

    private float breed() {
        return (RECHTS - LINKS) / rapport.koppen().size();
    }

    private Font letter(boolean kop) {
        return kop ? letters.rapportkop() : letters.rapport();
    }
}
