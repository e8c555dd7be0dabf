package nl.zorginkoop.contracting.document;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfStructureElement;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Zet een brief op A4. OpenPDF tagt niet vanzelf: elk stuk tekst krijgt hier zijn plaats in de
 * structuur, zodat een schermlezer koppen, lijsten en tabelcellen hoort (WCAG 1.3.1). Wat alleen
 * opmaak is, is een artefact.
 */
final class Briefdruk extends Druk {
    private static final float LINKS = 70;
    private static final float RECHTS = PageSize.A4.getWidth() - 70;
    private static final float BOVEN = PageSize.A4.getHeight() - 64;
    private static final float ONDER = 72;
    private static final float REGEL = 1.4f;
    private static final float CEL = 4;
    private static final Maat A4 =
            new Maat(PageSize.A4, LINKS, RECHTS, BOVEN, ONDER, ONDER, ONDER - 30, REGEL, 0.5f);
    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", NEDERLANDS);

    private static final PdfName L = new PdfName("L");
    private static final PdfName LI = new PdfName("LI");
    private static final PdfName LBODY = new PdfName("LBody");
    private static final PdfName H2 = new PdfName("H2");

    private final Brief brief;

    Briefdruk(Brief brief) {
        super(A4, brief.onderwerp(), brief.kop().get(0), NEDERLANDS);
        this.brief = brief;
    }

    byte[] druk() {
        kop();
        brief.blokken().forEach(this::blok);
        return klaar();
    }

    @Override
    String voettekst(int welkBlad) {
        return brief.kenmerk() + "   blad " + welkBlad;
    }

    private void kop() {
        for (int i = 0; i < brief.kop().size(); i++) {
            alinea(PdfName.P, brief.kop().get(i), i == 0 ? letters.naam() : letters.klein(), 0);
        }
        y -= 34;
        brief.geadresseerde().forEach(regel -> alinea(PdfName.P, regel, letters.gewoon(), 0));
        y -= 26;
        alinea(PdfName.P, "Datum: " + DAG.format(brief.datum()), letters.gewoon(), 0);
        alinea(PdfName.P, "Kenmerk: " + brief.kenmerk(), letters.gewoon(), 0);
        y -= 14;
        alinea(PdfName.H1, brief.onderwerp(), letters.titel(), 10);
    }

    private void blok(Brief.Blok blok) {
        if (blok instanceof Brief.Tussenkop kop) {
            y -= 6;
            eisRuimte(60);
            alinea(H2, kop.tekst(), letters.tussenkop(), 3);
        } else if (blok instanceof Brief.Alinea alinea) {
            alinea(PdfName.P, alinea.tekst(), letters.gewoon(), 8);
        } else if (blok instanceof Brief.Lijst lijst) {
            lijst(lijst);
        } else if (blok instanceof Brief.Tabel tabel) {
            tabel(tabel);
        }
    }

    private void alinea(PdfName soort, String tekst, Font letter, float erna) {
        zet(new PdfStructureElement(wortel, soort), tekst, letter, LINKS);
        y -= erna;
    }

    private void lijst(Brief.Lijst lijst) {
        PdfStructureElement geheel = new PdfStructureElement(wortel, L);
        for (String punt : lijst.punten()) {
            eisRuimte(letters.gewoon().getSize() * REGEL);
            PdfStructureElement regel = new PdfStructureElement(geheel, LI);
            float boven = y;
            artefact(
                    () ->
                            ColumnText.showTextAligned(
                                    doek,
                                    com.lowagie.text.Element.ALIGN_LEFT,
                                    new Phrase("•", letters.gewoon()),
                                    LINKS + 4,
                                    boven - letters.gewoon().getSize() - 1,
                                    0));
            zet(new PdfStructureElement(regel, LBODY), punt, letters.gewoon(), LINKS + 18);
            y -= 2;
        }
        y -= 6;
    }

    private void tabel(Brief.Tabel tabel) {
        PdfStructureElement geheel = new PdfStructureElement(wortel, PdfName.TABLE);
        rij(geheel, tabel.koppen(), true);
        tabel.rijen().forEach(rij -> rij(geheel, rij, false));
        y -= 10;
    }

    private void rij(PdfStructureElement tabel, List<String> cellen, boolean kop) {
        Font letter = kop ? letters.vet() : letters.gewoon();
        float breed = (RECHTS - LINKS) / cellen.size();
        float hoog = 0;
        for (String cel : cellen) {
            hoog = Math.max(hoog, hoogte(cel, letter, breed - 2 * CEL));
        }
        eisRuimte(hoog + 2 * CEL);
        float boven = y;
        PdfStructureElement rij = tabelrij(tabel);
        for (int i = 0; i < cellen.size(); i++) {
            PdfStructureElement cel = tabelcel(rij, kop);
            float links = LINKS + i * breed + CEL;
            merk(cel, kolom(cellen.get(i), letter, links, links + breed - 2 * CEL, boven - CEL));
        }
        y = boven - hoog - 2 * CEL;
        lijn();
    }

    /** Een stuk tekst mag over het blad heen lopen: de structuur blijft één stuk. */
    private void zet(PdfStructureElement plek, String tekst, Font letter, float links) {
        ColumnText kolom = kolom(tekst, letter, links, RECHTS, y);
        while (ColumnText.hasMoreText(merk(plek, kolom))) {
            nieuwBlad();
            kolom.setSimpleColumn(links, ONDER, RECHTS, y);
        }
        y = kolom.getYLine() - letter.getSize() * STAART;
    }

    private void eisRuimte(float hoog) {
        if (!past(hoog)) {
            nieuwBlad();
        }
    }

    /** Fouten van de bibliotheek zijn fouten van ons: de brief komt uit eigen gegevens. */
    static IllegalStateException mislukt(DocumentException fout) {
        return new IllegalStateException("De brief laat zich niet drukken", fout);
    }
}
