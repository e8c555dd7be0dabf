package nl.zorginkoop.web.aanmelden;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.zorginkoop.contracting.deelnemer.Accountloket;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.web.raam.Melding;

/**
 * De tweede stap van mijn account aan- en uitzetten. Geheim en herstelcodes zijn één keer te zien.
 */
@Named
@ViewScoped
public class TweedeStapBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Accountloket loket;
    @Inject Ik ik;

    private String geheim;
    private String code;
    private List<String> herstelcodes;

    public void begin() {
        try {
            geheim = loket.beginTweedeStap(ik.namens());
        } catch (Weigering nee) {
            Melding.toon(null, nee);
        }
    }

    public void bevestig() {
        try {
            herstelcodes = loket.bevestigTweedeStap(ik.namens(), code);
            geheim = null;
        } catch (Weigering nee) {
            Melding.toon("tweedestap:cijfers", nee);
        }
    }

    public String zetUit() {
        try {
            loket.zetTweedeStapUit(ik.namens(), code);
            return "/account.xhtml?faces-redirect=true&stapuit=ja";
        } catch (Weigering nee) {
            Melding.toon("tweedestapuit:cijfers", nee);
            return null;
        }
    }

    public boolean isAan() {
        return loket.heeftTweedeStap(ik.namens());
    }

    public String getGeheim() {
        return geheim == null ? null : geheim.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Het adres dat apps kennen (Key URI Format). */
    public String getAdres() {
        String wie = URLEncoder.encode(ik.namens().wie(), StandardCharsets.UTF_8);
        return "otpauth://totp/Zorginkoop:" + wie + "?secret=" + geheim + "&issuer=Zorginkoop";
    }

    /** Het plaatje als pad in een SVG: er gaat niets naar een andere dienst. */
    public String getQrpad() {
        BitMatrix vlak = qr();
        StringBuilder pad = new StringBuilder();
        for (int y = 0; y < vlak.getHeight(); y++) {
            for (int x = 0; x < vlak.getWidth(); x++) {
                if (vlak.get(x, y)) {
                    pad.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return pad.toString();
    }

    public int getQrzijde() {
        return qr().getWidth();
    }

    private BitMatrix qr() {
        try {
            return new QRCodeWriter().encode(getAdres(), BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException fout) {
            throw new IllegalStateException("Een kort adres past altijd in een QR-code", fout);
        }
    }

    public List<String> getHerstelcodes() {
        return herstelcodes;
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
