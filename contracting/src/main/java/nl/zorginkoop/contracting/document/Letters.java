package nl.zorginkoop.contracting.document;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** De lettersoorten van een brief: Liberation Sans, ingesloten, zodat elke lezer hetzelfde ziet. */
final class Letters {
    private static final BaseFont GEWOON = laad("LiberationSans-Regular.ttf");
    private static final BaseFont VET = laad("LiberationSans-Bold.ttf");

    Font gewoon() {
        return new Font(GEWOON, 10.5f);
    }

    Font vet() {
        return new Font(VET, 10.5f);
    }

    Font klein() {
        return new Font(GEWOON, 9);
    }

    Font rapport() {
        return new Font(GEWOON, 7.5f);
    }

    Font rapportkop() {
        return new Font(VET, 7.5f);
    }

    Font naam() {
        return new Font(VET, 14);
    }

    Font titel() {
        return new Font(VET, 13);
    }

    Font tussenkop() {
        return new Font(VET, 11);
    }

    private static BaseFont laad(String naam) {
        try (InputStream bron = Letters.class.getResourceAsStream("/liberation/" + naam)) {
            return BaseFont.createFont(
                    naam, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bron.readAllBytes(), null);
        } catch (IOException weg) {
            throw new UncheckedIOException(weg);
        } catch (DocumentException fout) {
            throw Briefdruk.mislukt(fout);
        }
    }
}
