package nl.zorginkoop.contracting.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.Locale;

/**
 * Een getagde pdf in wording (ADR 0014): elk stuk tekst met zijn plaats in de structuur, lijnen en
 * voet als artefact. Wat erop komt zegt {@link Briefdruk} of {@link Rapportdruk}.
 */
abstract class Druk {
    private static final PdfName TR = new PdfName("TR");
    private static final PdfName SCOPE = new PdfName("Scope");
    private static final PdfName ARTEFACT = new PdfName("Artifact");

    /** Hoe ver onder de regel de volgende begint, in delen van de letter. */
    static final float STAART = 0.3f;

    /**
     * Het blad en zijn marges, in punten.
     *
     * @param kolom waar een kolom tekst hooguit tot loopt
     * @param regel afstand tussen regels, in delen van de letter
     */
    record Maat(
            Rectangle papier,
            float links,
            float rechts,
            float boven,
            float onder,
            float kolom,
            float voet,
            float regel,
            float lijn) {}

    final Letters letters = new Letters();
    final PdfStructureElement wortel;
    PdfContentByte doek;
    float y;

    private final Maat maat;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document;
    private final PdfWriter schrijver;
    private int blad = 1;

    Druk(Maat maat, String titel, String auteur, Locale taal) {
        this.maat = maat;
        y = maat.boven();
        document = new Document(maat.papier());
        schrijver = PdfWriter.getInstance(document, bytes);
        schrijver.setPdfVersion(PdfWriter.VERSION_1_7);
        schrijver.setTagged();
        schrijver.setTabs(PdfName.S);
        schrijver.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        document.addTitle(titel);
        document.addAuthor(auteur);
        schrijver.createXmpMetadata();
        document.open();
        schrijver.getExtraCatalog().put(PdfName.LANG, new PdfString(taal.toLanguageTag()));
        wortel = new PdfStructureElement(schrijver.getStructureTreeRoot(), new PdfName("Document"));
        doek = schrijver.getDirectContent();
    }

    /** Wat onderaan elk blad staat. */
    abstract String voettekst(int welkBlad);

    final byte[] klaar() {
        voet();
        document.close();
        return bytes.toByteArray();
    }

    final PdfStructureElement tabelrij(PdfStructureElement tabel) {
        return new PdfStructureElement(tabel, TR);
    }

    final PdfStructureElement tabelcel(PdfStructureElement rij, boolean kop) {
        PdfStructureElement cel = new PdfStructureElement(rij, kop ? PdfName.TH : PdfName.TD);
        if (kop) {
            PdfDictionary kolom = new PdfDictionary();
            kolom.put(PdfName.O, new PdfName("Table"));
            kolom.put(SCOPE, new PdfName("Column"));
            cel.put(PdfName.A, kolom);
        }
        return cel;
    }

    final int merk(PdfStructureElement plek, ColumnText kolom) {
        doek.beginMarkedContentSequence(plek);
        try {
            return kolom.go();
        } finally {
            doek.endMarkedContentSequence();
        }
    }

    final void artefact(Runnable tekening) {
        doek.beginMarkedContentSequence(ARTEFACT);
        tekening.run();
        doek.endMarkedContentSequence();
    }

    final ColumnText kolom(String tekst, Font letter, float links, float rechts, float boven) {
        ColumnText kolom = new ColumnText(doek);
        kolom.setSimpleColumn(links, maat.kolom(), rechts, boven);
        kolom.setLeading(letter.getSize() * maat.regel());
        kolom.setText(new Phrase(new Chunk(tekst, letter)));
        return kolom;
    }

    /** Legt een kolom, of wat er nog van over is, op het blad dat nu openligt. */
    final void herplaats(ColumnText kolom, float links, float rechts, float boven) {
        kolom.setCanvas(doek);
        kolom.setSimpleColumn(links, maat.kolom(), rechts, boven);
    }

    final float hoogte(String tekst, Font letter, float breed) {
        ColumnText proef = kolom(tekst, letter, 0, breed, maat.boven());
        proef.go(true);
        return maat.boven() - proef.getYLine() + letter.getSize() * STAART;
    }

    final void lijn() {
        artefact(
                () -> {
                    doek.setLineWidth(maat.lijn());
                    doek.setGrayStroke(0.55f);
                    doek.moveTo(maat.links(), y);
                    doek.lineTo(maat.rechts(), y);
                    doek.stroke();
                });
    }

    final boolean past(float hoog) {
        return y - hoog >= maat.onder();
    }

    final void nieuwBlad() {
        voet();
        document.newPage();
        // Een blad zonder tekst in de gewone stroom slaat OpenPDF over.
        schrijver.setPageEmpty(false);
        doek = schrijver.getDirectContent();
        y = maat.boven();
        blad++;
    }

    private void voet() {
        schrijver.setPageEmpty(false);
        artefact(
                () ->
                        ColumnText.showTextAligned(
                                doek,
                                Element.ALIGN_LEFT,
                                new Phrase(voettekst(blad), letters.klein()),
                                maat.links(),
                                maat.voet(),
                                0));
    }
}
