package nl.zorginkoop.contracting.declaratie;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Bron;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import org.postgresql.PGConnection;

/**
 * De bak waar regels in bulk in vallen (COPY) voordat zij beoordeeld worden. Hij staat buiten de
 * transactie van het loket: elk deel van tienduizend regels ligt vast zodra het binnen is, en een
 * nieuwe poging begint met een lege bak. Het geheugen blijft dat van één deel.
 */
@Dependent
public class Prestatiebak {
    private static final int DEEL = 10_000;
    private static final String BAK =
            "staging.regel (bericht, deel, nr, bsn, referentie, vorige_referentie, toewijzingnummer,"
                    + " categorie, code, begin, eind, volume, eenheid, tarief, bedrag, dc)";
    private static final String KOPIEER = "copy " + BAK + " from stdin";
    private static final String VOEG_TOE =
            "insert into " + BAK + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Databank databank;

    @Inject
    public Prestatiebak(@Bron(Bron.Doel.STAGING) Databank databank) {
        this.databank = databank;
    }

    /** Begint voor dit bericht met een lege bak. */
    public Lader open(UUID bericht) {
        databank.voer("delete from staging.regel where bericht = ?", bericht);
        return new Lader(bericht);
    }

    /**
     * Legt regels in de bak binnen de transactie van het loket, voor wie alles weer terugdraait.
     * Zonder COPY: wat die binnen een JTA-transactie schreef, bleef na een time-out staan (rulings
     * D4).
     */
    static void leg(Databank transactie, UUID bericht, List<Prestatieregel> regels) {
        for (int van = 0; van < regels.size(); van += DEEL) {
            int deel = van / DEEL;
            transactie.voerVeel(
                    VOEG_TOE,
                    regels.subList(van, Math.min(van + DEEL, regels.size())).stream()
                            .map(r -> rij(bericht, deel, r))
                            .toList());
        }
    }

    private static Object[] rij(UUID bericht, int deel, Prestatieregel r) {
        return new Object[] {
            bericht,
            deel,
            r.nr(),
            r.bsn(),
            r.referentie(),
            r.vorigeReferentie(),
            r.toewijzingnummer(),
            r.categorie(),
            r.code(),
            r.begin(),
            r.eind(),
            r.volume(),
            r.eenheid(),
            r.tarief(),
            r.bedrag(),
            r.credit() ? "C" : "D"
        };
    }

    /** Ruimt de bak van een bericht dat niet verder gaat. */
    public void leeg(UUID bericht) {
        databank.voer("delete from staging.regel where bericht = ?", bericht);
    }

    /** Vult de bak; sluiten legt het laatste deel vast. */
    public final class Lader implements AutoCloseable {
        private final UUID bericht;
        private final StringBuilder tekst = new StringBuilder(1 << 20);
        private int inDeel;
        private int deel;
        private long aantal;

        private Lader(UUID bericht) {
            this.bericht = bericht;
        }

        public void regel(Prestatieregel r) {
            veld(bericht).append('\t').append(deel).append('\t').append(r.nr()).append('\t');
            veld(r.bsn()).append('\t');
            veld(r.referentie()).append('\t');
            veld(r.vorigeReferentie()).append('\t').append(r.toewijzingnummer()).append('\t');
            veld(r.categorie()).append('\t');
            veld(r.code())
                    .append('\t')
                    .append(r.begin())
                    .append('\t')
                    .append(r.eind())
                    .append('\t');
            tekst.append(r.volume()).append('\t').append(r.eenheid()).append('\t');
            veld(r.tarief()).append('\t').append(r.bedrag()).append('\t');
            tekst.append(r.credit() ? 'C' : 'D').append('\n');
            aantal++;
            if (++inDeel == DEEL) {
                legVast();
            }
        }

        /** Hoeveel regels er in totaal zijn aangeboden. */
        public long aantal() {
            return aantal;
        }

        @Override
        public void close() {
            if (inDeel > 0) {
                legVast();
            }
        }

        private void legVast() {
            databank.met(this::kopieer);
            tekst.setLength(0);
            inDeel = 0;
            deel++;
        }

        private void kopieer(Connection verbinding) {
            try {
                verbinding
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(KOPIEER, new StringReader(tekst.toString()));
            } catch (SQLException fout) {
                throw new Databankfout(KOPIEER, fout);
            } catch (IOException fout) {
                throw new UncheckedIOException(fout);
            }
        }

        // De tekstvorm van COPY: \N is leeg, en vier tekens worden met een schuine streep
        // geschreven.
        private StringBuilder veld(Object waarde) {
            if (waarde == null) {
                return tekst.append("\\N");
            }
            String s = waarde.toString();
            for (int i = 0; i < s.length(); i++) {
                char c = s.charAt(i);
                switch (c) {
                    case '\\' -> tekst.append("\\\\");
                    case '\t' -> tekst.append("\\t");
                    case '\n' -> tekst.append("\\n");
                    case '\r' -> tekst.append("\\r");
                    default -> tekst.append(c);
                }
            }
            return tekst;
        }
    }
}
