package nl.zorginkoop.gateway.gedeeld;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.zorginkoop.contracting.privacy.Versleuteling;

/**
 * Een bericht op schijf, verzegeld zoals in de databank: mappen vallen buiten de rijbeveiliging
 * (rulings C3). Vorm: kenmerk, sleutelnaam, voorwerp, en dan per stuk of het het laatste is, de
 * lengte en de bytes.
 */
public final class Kluisbestand {
    /** Achter de naam van elk verzegeld bestand. */
    public static final String ACHTERVOEGSEL = ".versleuteld";

    private static final int KENMERK = 0x5A494B31;

    private Kluisbestand() {}

    public static void schrijf(
            Path doel, Versleuteling versleuteling, UUID voorwerp, InputStream bron)
            throws IOException {
        Vastbestand.schrijf(
                doel,
                uit -> {
                    DataOutputStream naar = new DataOutputStream(uit);
                    naar.writeInt(KENMERK);
                    naar.writeUTF(versleuteling.sleutelId());
                    naar.writeLong(voorwerp.getMostSignificantBits());
                    naar.writeLong(voorwerp.getLeastSignificantBits());
                    versleuteling.verzegel(
                            voorwerp,
                            bron,
                            (nummer, laatste, verzegeld) -> {
                                naar.writeBoolean(laatste);
                                naar.writeInt(verzegeld.length);
                                naar.write(verzegeld);
                            });
                    naar.flush();
                });
    }

    /** Schrijft de leesbare bytes naar {@code naar}; een veranderd bestand valt op. */
    public static void lees(Path bestand, Versleuteling versleuteling, OutputStream naar)
            throws IOException {
        try (DataInputStream van =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(bestand)))) {
            if (van.readInt() != KENMERK) {
                throw new IOException("Dit is geen verzegeld bericht: " + bestand.getFileName());
            }
            String sleutel = van.readUTF();
            UUID voorwerp = new UUID(van.readLong(), van.readLong());
            boolean laatste = false;
            for (int nummer = 0; !laatste; nummer++) {
                laatste = van.readBoolean();
                byte[] stuk = van.readNBytes(van.readInt());
                naar.write(versleuteling.open(sleutel, voorwerp, nummer, laatste, stuk));
            }
        }
    }
}
