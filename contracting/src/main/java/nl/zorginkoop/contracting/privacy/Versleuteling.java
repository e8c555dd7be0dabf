package nl.zorginkoop.contracting.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Verzegelt bytes van elke lengte in stukken van 1 MB met AES-256-GCM. Bij elk stuk horen het
 * voorwerp (document of bericht), het volgnummer en of het het laatste is, als meegerekende
 * gegevens: een stuk kan niet verwisseld, weggelaten, verdubbeld of naar een ander voorwerp
 * verplaatst worden, en een afgekapte reeks valt op.
 *
 * <p>Een verzegeld stuk is 12 bytes nonce, de versleutelde bytes en 16 bytes controle. De nonce is
 * willekeurig: bij 1 MB per stuk blijft een sleutel tot in de petabytes ver onder de grens van
 * 2<sup>32</sup> stukken (NIST SP 800-38D).
 */
public final class Versleuteling {
    /** Waar de sleutel vandaan komt; meer sleutels met een komma ertussen, de nieuwste vooraan. */
    public static final String OMGEVING = "ZORGINKOOP_BERICHT_SLEUTEL";

    /** Zo groot is elk stuk, behalve het laatste, vóór verzegeling. */
    public static final int STUK = 1 << 20;

    private static final String WIJZE = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int CONTROLE = 16;

    /** Bewaart een verzegeld stuk; nummers lopen vanaf nul zonder gaten. */
    @FunctionalInterface
    public interface Bewaarder {
        void bewaar(int nummer, boolean laatste, byte[] verzegeld) throws IOException;
    }

    /** Haalt een verzegeld stuk op, of {@code null} als het er niet is. */
    @FunctionalInterface
    public interface Opzoeker {
        byte[] zoek(int nummer) throws IOException;
    }

    /**
     * Wat er verzegeld is.
     *
     * @param grootte aantal bytes vóór verzegeling
     * @param sha256 hash van de bytes vóór verzegeling, hexadecimaal
     * @param stukken aantal stukken; ook niets is één (leeg) stuk
     */
    public record Inhoud(long grootte, String sha256, int stukken) {}

    private final Sleutelring ring;
    private final SecureRandom toeval = new SecureRandom();

    /**
     * @param sleutels zie {@link #OMGEVING}
     */
    public Versleuteling(String sleutels) {
        this.ring = new Sleutelring(sleutels);
    }

    /** Met de sleutel uit de omgeving, of anders uit de gelijknamige systeemeigenschap. */
    public static Versleuteling uitOmgeving() {
        String waarde = System.getenv(OMGEVING);
        return new Versleuteling(
                waarde == null ? System.getProperty("zorginkoop.bericht.sleutel") : waarde);
    }

    /** De sleutel waarmee nu verzegeld wordt; bewaar hem bij het voorwerp. */
    public String sleutelId() {
        return ring.eerste();
    }

    public byte[] verzegel(UUID voorwerp, int nummer, boolean laatste, byte[] bytes) {
        return verzegel(voorwerp, nummer, laatste, bytes, bytes.length);
    }

    private byte[] verzegel(UUID voorwerp, int nummer, boolean laatste, byte[] bytes, int lengte) {
        byte[] uit = new byte[NONCE + lengte + CONTROLE];
        byte[] nonce = new byte[NONCE];
        toeval.nextBytes(nonce);
        System.arraycopy(nonce, 0, uit, 0, NONCE);
        try {
            Cipher slot = slot(Cipher.ENCRYPT_MODE, ring.eerste(), nonce);
            slot.updateAAD(plaats(voorwerp, nummer, laatste));
            slot.doFinal(bytes, 0, lengte, uit, NONCE);
            return uit;
        } catch (GeneralSecurityException fout) {
            throw new IllegalStateException("Verzegelen lukt niet op deze machine", fout);
        }
    }

    /**
     * @throws VerzegelingGebroken als het stuk niet precies dit stuk van dit voorwerp is
     */
    public byte[] open(
            String sleutelId, UUID voorwerp, int nummer, boolean laatste, byte[] verzegeld) {
        if (verzegeld.length < NONCE + CONTROLE) {
            throw new VerzegelingGebroken("Stuk " + nummer + " van " + voorwerp + " is te kort");
        }
        try {
            Cipher slot = slot(Cipher.DECRYPT_MODE, sleutelId, Arrays.copyOf(verzegeld, NONCE));
            slot.updateAAD(plaats(voorwerp, nummer, laatste));
            return slot.doFinal(verzegeld, NONCE, verzegeld.length - NONCE);
        } catch (AEADBadTagException gebroken) {
            throw new VerzegelingGebroken(
                    "Stuk " + nummer + " van " + voorwerp + " is veranderd of hoort hier niet");
        } catch (GeneralSecurityException fout) {
            throw new IllegalStateException("Openen lukt niet op deze machine", fout);
        }
    }

    /** Verzegelt een stroom van elke lengte met het geheugen van een paar stukken. */
    public Inhoud verzegel(UUID voorwerp, InputStream bron, Bewaarder bewaarder)
            throws IOException {
        MessageDigest hash = sha256();
        byte[] stuk = new byte[STUK];
        byte[] vooruit = new byte[STUK];
        int lengte = bron.readNBytes(stuk, 0, STUK);
        long grootte = 0;
        int nummer = 0;
        while (true) {
            // Eén stuk vooruit lezen: alleen zo is bekend of dit het laatste is.
            int volgende = lengte < STUK ? 0 : bron.readNBytes(vooruit, 0, STUK);
            boolean laatste = volgende == 0;
            hash.update(stuk, 0, lengte);
            grootte += lengte;
            bewaarder.bewaar(nummer, laatste, verzegel(voorwerp, nummer, laatste, stuk, lengte));
            nummer++;
            if (laatste) {
                return new Inhoud(grootte, HexFormat.of().formatHex(hash.digest()), nummer);
            }
            byte[] ruil = stuk;
            stuk = vooruit;
            vooruit = ruil;
            lengte = volgende;
        }
    }

    /** Opent een verzegelde reeks als stroom; er is nooit meer dan één stuk in het geheugen. */
    public InputStream open(String sleutelId, UUID voorwerp, int stukken, Opzoeker opzoeker) {
        return new Openstroom(this, sleutelId, voorwerp, stukken, opzoeker);
    }

    private Cipher slot(int richting, String sleutelId, byte[] nonce)
            throws GeneralSecurityException {
        Cipher slot = Cipher.getInstance(WIJZE);
        slot.init(richting, ring.sleutel(sleutelId), new GCMParameterSpec(8 * CONTROLE, nonce));
        return slot;
    }

    private static byte[] plaats(UUID voorwerp, int nummer, boolean laatste) {
        return ByteBuffer.allocate(21)
                .putLong(voorwerp.getMostSignificantBits())
                .putLong(voorwerp.getLeastSignificantBits())
                .putInt(nummer)
                .put((byte) (laatste ? 1 : 0))
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException nooit) {
            throw new IllegalStateException(nooit);
        }
    }
}
