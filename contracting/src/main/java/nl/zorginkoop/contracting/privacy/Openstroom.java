package nl.zorginkoop.contracting.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Leest een verzegelde reeks stuk voor stuk; een stuk dat niet klopt, geeft geen enkele byte. */
final class Openstroom extends InputStream {
    private final Versleuteling versleuteling;
    private final String sleutelId;
    private final UUID voorwerp;
    private final int stukken;
    private final Versleuteling.Opzoeker opzoeker;
    private byte[] stuk = new byte[0];
    private int plek;
    private int nummer;

    Openstroom(
            Versleuteling versleuteling,
            String sleutelId,
            UUID voorwerp,
            int stukken,
            Versleuteling.Opzoeker opzoeker) {
        this.versleuteling = versleuteling;
        this.sleutelId = sleutelId;
        this.voorwerp = voorwerp;
        this.stukken = stukken;
        this.opzoeker = opzoeker;
    }

    @Override
    public int read() throws IOException {
        return vul() ? stuk[plek++] & 0xff : -1;
    }

    @Override
    public int read(byte[] naar, int vanaf, int lengte) throws IOException {
        if (lengte == 0) {
            return 0;
        }
        if (!vul()) {
            return -1;
        }
        int aantal = Math.min(lengte, stuk.length - plek);
        System.arraycopy(stuk, plek, naar, vanaf, aantal);
        plek += aantal;
        return aantal;
    }

    @Override
    public int available() {
        return stuk.length - plek;
    }

    private boolean vul() throws IOException {
        while (plek == stuk.length) {
            if (nummer == stukken) {
                return false;
            }
            byte[] verzegeld = opzoeker.zoek(nummer);
            if (verzegeld == null) {
                throw new VerzegelingGebroken("Stuk " + nummer + " van " + voorwerp + " ontbreekt");
            }
            stuk =
                    versleuteling.open(
                            sleutelId, voorwerp, nummer, nummer == stukken - 1, verzegeld);
            plek = 0;
            nummer++;
        }
        return true;
    }
}
