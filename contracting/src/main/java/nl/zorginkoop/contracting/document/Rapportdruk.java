package nl.zorginkoop.contracting.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Zet een rapport op liggend A4: een titel en een tabel met kopcellen, elk met hun plaats in de
 * structuur (ADR 0014). De kop staat op elk blad; op de volgende is zij een artefact, want zij is
 * al gehoord.
 */
final class Rapportdruk {
    private static final float LINKS = 36;
    private static final float RECHTS = PageSize.A4.getHeight() - 36;
    private static final float BOVEN = PageSize.A4.getWidth() - 40;
    private static final float ONDER = 48;
    private static final float REGEL = 1.3f;
    private static final float CEL = 2.5f;

    private final Rapport rapport;
    private final Letters letters = new Letters();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4.rotate());
    private final PdfWriter schrijver;
    private final PdfStructureElement wortel;
    private PdfContentByte doek;
    private float y = BOVEN;
    private int blad = 1;

    Rapportdruk(Rapport rapport) {
        this.rapport = rapport;
        schrijver = PdfWriter.getInstance(document, bytes);
        schrijver.setPdfVersion(PdfWriter.VERSION_1_7);
        schrijver.setTagged();
        schrijver.setTabs(PdfName.S);
        schrijver.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        document.addTitle(rapport.titel());
        document.addAuthor(rapport.organisatie());
        schrijver.createXmpMetadata();
        document.open();
        schrijver
                .getExtraCatalog()
                .put(PdfName.LANG, new PdfString(rapport.taal().toLanguageTag()));
        wortel = new PdfStructureElement(schrijver.getStructureTreeRoot(), new PdfName("Document"));
        doek = schrijver.getDirectContent();
    }

    byte[] druk() {
        alinea(PdfName.H1, rapport.titel(), letters.titel());
        alinea(PdfName.P, rapport.organisatie() + " · " + dag(), letters.klein());
        y -= 6;
        PdfStructureElement tabel = new PdfStructureElement(wortel, PdfName.TABLE);
        rij(tabel, rapport.koppen(), true);
        rapport.rijen().forEach(rij -> rij(tabel, rij, false));
        rij(tabel, rapport.totalen(), false);
        voet();
        document.close();
        return bytes.toByteArray();
    }

    private String dag() {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", rapport.taal()).format(rapport.dag());
    }

    private boolean isNederlands() {
        return "nl".equals(rapport.taal().getLanguage());
    }

    private void alinea(PdfName soort, String tekst, Font letter) {
        ColumnText kolom = kolom(tekst, letter, LINKS, RECHTS, y, false);
        merk(new PdfStructureElement(wortel, soort), kolom);
        y = kolom.getYLine() - letter.getSize() * 0.3f;
    }

    private void rij(PdfStructureElement tabel, List<String> cellen, boolean kop) {
        float hoog = hoogte(cellen, kop);
        if (y - hoog - 2 * CEL < ONDER) {
            nieuwBlad();
            herhaalKop();
        }
        PdfStructureElement rij = new PdfStructureElement(tabel, new PdfName("TR"));
        for (int i = 0; i < cellen.size(); i++) {
            PdfStructureElement cel = new PdfStructureElement(rij, kop ? PdfName.TH : PdfName.TD);
            if (kop) {
                PdfDictionary kolom = new PdfDictionary();
                kolom.put(PdfName.O, new PdfName("Table"));
                kolom.put(new PdfName("Scope"), new PdfName("Column"));
                cel.put(PdfName.A, kolom);
            }
            merk(cel, cel(cellen.get(i), i, kop));
        }
        y -= hoog + 2 * CEL;
        artefact(this::lijn);
    }

    private void herhaalKop() {
        float hoog = hoogte(rapport.koppen(), true);
        artefact(
                () -> {
                    for (int i = 0; i < rapport.koppen().size(); i++) {
                        cel(rapport.koppen().get(i), i, true).go();
                    }
                });
        y -= hoog + 2 * CEL;
        artefact(this::lijn);
    }

    private ColumnText cel(String tekst, int nr, boolean kop) {
        float breed = breed();
        float links = LINKS + nr * breed + CEL;
        return kolom(
                tekst,
                letter(kop),
                links,
                links + breed - 2 * CEL,
                y - CEL,
                rapport.rechts().get(nr));
    }

    private float hoogte(List<String> cellen, boolean kop) {
        float hoog = 0;
        Font letter = letter(kop);
        for (String tekst : cellen) {
            ColumnText proef = kolom(tekst, letter, 0, breed() - 2 * CEL, BOVEN, false);
            proef.go(true);
            hoog = Math.max(hoog, BOVEN - proef.getYLine() + letter.getSize() * 0.3f);
        }
        return hoog;
    }

    private float breed() {
        return (RECHTS - LINKS) / rapport.koppen().size();
    }

    private Font letter(boolean kop) {
        return kop ? letters.rapportkop() : letters.rapport();
    }

    private ColumnText kolom(
            String tekst, Font letter, float links, float rechts, float boven, boolean naarRechts) {
        ColumnText kolom = new ColumnText(doek);
        kolom.setSimpleColumn(links, ONDER - 20, rechts, boven);
        kolom.setLeading(letter.getSize() * REGEL);
        kolom.setAlignment(naarRechts ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        kolom.setText(new Phrase(new Chunk(tekst, letter)));
        return kolom;
    }

    private void merk(PdfStructureElement plek, ColumnText kolom) {
        doek.beginMarkedContentSequence(plek);
        try {
            kolom.go();
        } finally {
            doek.endMarkedContentSequence();
        }
    }

    private void artefact(Runnable tekening) {
        doek.beginMarkedContentSequence(new PdfName("Artifact"));
        tekening.run();
        doek.endMarkedContentSequence();
    }

    private void lijn() {
        doek.setLineWidth(0.4f);
        doek.setGrayStroke(0.55f);
        doek.moveTo(LINKS, y);
        doek.lineTo(RECHTS, y);
        doek.stroke();
    }

    private void nieuwBlad() {
        voet();
        document.newPage();
        // Een blad zonder tekst in de gewone stroom slaat OpenPDF over.
        schrijver.setPageEmpty(false);
        doek = schrijver.getDirectContent();
        y = BOVEN;
        blad++;
    }

    private void voet() {
        schrijver.setPageEmpty(false);
        artefact(
                () ->
                        ColumnText.showTextAligned(
                                doek,
                                Element.ALIGN_LEFT,
                                new Phrase(
                                        rapport.titel()
                                                + (isNederlands() ? "   blad " : "   page ")
                                                + blad,
                                        letters.klein()),
                                LINKS,
                                24,
                                0));
    }
}
