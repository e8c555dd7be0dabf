package nl.zorginkoop.contracting.overeenkomst;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.document.Documentloket;
import nl.zorginkoop.contracting.document.Documentopgave;

/** Het aangeboden document: samengesteld, bewaard, en getekend onder zijn vingerafdruk. */
@Dependent
class Contractaanbod {
    @Inject Contracttabel contracten;
    @Inject Documentloket documenten;

    /**
     * De aanvaarde versie met wat zij zegt. Deel 3 heeft geen eigen tekst: dat is de standaard
     * zelf.
     */
    private record Artikel(String deel, String nummer, String kop, String tekst, boolean nvt) {
        String regel() {
            return nummer
                    + " "
                    + kop
                    + "\n"
                    + (nvt ? "NVT" : tekst == null ? "Zoals in de Contractstandaard 1.2." : tekst)
                    + "\n";
        }
    }

    UUID begin(Namens namens, Contractopgave o) {
        UUID id = UUID.randomUUID();
        int gelegd =
                contracten.voer(
                        """
                        insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin, eind,
                            toestand, kader, voorwaardenset, aanvraag, inschrijving, sas, wacht_tot, verlengingen,
                            verlengmaanden, opzegoptie, opzegmaanden)
                        select ?, k.gemeente, ?, k.wet,
                               -- wie op meer percelen wint, krijgt per perceel een overeenkomst
                               left(k.nummer, 20) || '-' || ? || coalesce('-' || i.perceel, ''), k.naam, k.variant,
                               greatest(k.begin, ?::date), k.eind, 'CONTRACT_AANGEBODEN', k.id, s.id, ?, i.id, ?, ?, ?, ?, ?, ?
                        from inkoopkader k join voorwaardenset s on s.kader = k.id
                        left join perceelinschrijving i on i.id = ?
                        where k.id = ? and s.id = ? and k.gemeente = ? and s.gepubliceerd
                        """,
                        id,
                        o.aanbieder().code(),
                        o.aanbieder().code(),
                        o.ingang(),
                        o.aanvraag(),
                        o.sas(),
                        o.wachtTot(),
                        o.regel().verlengingen(),
                        o.regel().verlengmaanden(),
                        o.regel().opzegger(),
                        o.regel().opzegmaanden(),
                        o.inschrijving(),
                        o.kader(),
                        o.voorwaardenset(),
                        namens.gemeente().code());
        if (gelegd == 0) {
            throw Contractreden.KADER_ONBEKEND.nee();
        }
        return id;
    }

    LocalDate bied(Namens namens, Contracttabel.Stand c, int dagen) {
        byte[] tekst = document(c).getBytes(StandardCharsets.UTF_8);
        UUID stuk = bewaar(c, tekst);
        contracten.voer(
                """
                insert into contractaanbod (id, gemeente, aanbieder, overeenkomst, volgnummer, document, hash, tekenen_tot)
                select uuidv7(), o.gemeente, o.aanbieder, o.id,
                       1 + (select count(*) from contractaanbod a where a.overeenkomst = o.id), ?, ?,
                       greatest(vandaag(), coalesce(o.wacht_tot, vandaag())) + ?::int
                from raamovereenkomst o where o.id = ?
                """,
                stuk,
                hash(tekst),
                dagen,
                c.id());
        return contracten
                .databank
                .eerste(
                        "select tekenen_tot from contractaanbod where overeenkomst = ? and ongeldig is null",
                        r -> Databank.dag(r, "tekenen_tot"),
                        c.id())
                .orElseThrow();
    }

    void verklaarOngeldig(UUID overeenkomst, String reden) {
        contracten.voerEen(
                "update contractaanbod set ongeldig = nu(), ongeldig_reden = ? where overeenkomst = ? and"
                        + " ongeldig is null",
                reden,
                overeenkomst);
    }

    boolean teken(
            Namens namens,
            Contracttabel.Stand c,
            String wijze,
            String hash,
            UUID document,
            String mandaat) {
        contracten.voerEen(
                """
                insert into handtekening (gemeente, aanbieder, aanbod, kant, wijze, hash, document, past, persoon, mandaat)
                select gemeente, aanbieder, id, ?, ?, ?, ?, false, ?, ? from contractaanbod
                where overeenkomst = ? and ongeldig is null
                """,
                namens.aanbieder() == null ? "GEMEENTE" : "AANBIEDER",
                wijze,
                hash,
                document,
                namens.wie(),
                mandaat,
                c.id());
        return hash.equals(hash(c.id()));
    }

    String hash(UUID overeenkomst) {
        return contracten
                .databank
                .eerste(
                        "select hash from contractaanbod where overeenkomst = ? and ongeldig is null",
                        r -> r.getString("hash"),
                        overeenkomst)
                .orElseThrow(Contractreden.GEEN_AANBOD::nee);
    }

    /** Wat de aanbieder terugstuurt, ligt bij de overeenkomst, ook als het is gewijzigd. */
    UUID bewaarTerug(Namens namens, Contracttabel.Stand c, String naam, InputStream bestand)
            throws IOException {
        return documenten.bewaar(
                namens,
                Documentopgave.bij(Contractloket.ONDERWERP, c.id(), naam).voor(c.gemeente()),
                bestand);
    }

    String hashVan(UUID document) {
        return contracten
                .databank
                .eerste(
                        "select sha256 from document where id = ?",
                        r -> r.getString("sha256"),
                        document)
                .orElseThrow();
    }

    private UUID bewaar(Contracttabel.Stand c, byte[] tekst) {
        try {
            return documenten.bewaar(
                    Namens.systeem(c.gemeente()),
                    Documentopgave.bij(
                                    Contractloket.ONDERWERP,
                                    c.id(),
                                    "overeenkomst-" + c.nummer() + ".txt")
                            .gedeeldMet(c.aanbieder()),
                    new ByteArrayInputStream(tekst));
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    /**
     * Deel 1 voor allen, deel 2 voor deze aanbieder, deel 3 de standaard; ongebruikt is NVT (V15).
     */
    private String document(Contracttabel.Stand c) {
        StringBuilder tekst = new StringBuilder(kop(c));
        String deel = "";
        for (Artikel a : artikelen(c.id())) {
            if (!a.deel().equals(deel)) {
                deel = a.deel();
                tekst.append("\nDEEL ").append(deel).append("\n\n");
            }
            tekst.append(a.regel()).append('\n');
        }
        return tekst.toString();
    }

    private String kop(Contracttabel.Stand c) {
        return contracten
                .databank
                .eerste(
                        """
                        select case o.vorm when 'RAAMOVEREENKOMST' then 'RAAMOVEREENKOMST' else 'OVEREENKOMST VAN OPDRACHT'
                               end || ' ' || o.nummer || E'\n' || o.naam || E'\n\nOpdrachtgever: gemeente ' || g.naam
                               || E'\nOpdrachtnemer: ' || z.naam || ', AGB ' || z.agb || E'\nLooptijd: ' || to_char(o.begin, 'DD-MM-YYYY')
                               || ' tot en met ' || to_char(o.eind, 'DD-MM-YYYY') || E'\nVerlengen: ' || o.verlengingen || ' keer '
                               || o.verlengmaanden || E' maanden\nTussentijds opzeggen: '
                               || case o.opzegoptie when 'NIEMAND' then 'niemand' when 'GEMEENTE' then 'de opdrachtgever'
                                  else 'beide kanten' end
                               || case when o.opzegoptie = 'NIEMAND' then '' else ', met ' || o.opzegmaanden || ' maanden' end
                               || E'\nVoorwaarden: versie ' || s.nummer || ', ' || s.hash
                               || case o.vorm when 'RAAMOVEREENKOMST'
                                  then E'\nEr is geen plicht tot afname.\n' else E'\n' end as kop
                        from raamovereenkomst o join gemeente g on g.code = o.gemeente
                        join zorgaanbieder z on z.agb = o.aanbieder join voorwaardenset s on s.id = o.voorwaardenset
                        where o.id = ?
                        """,
                        r -> r.getString("kop"),
                        c.id())
                .orElseThrow(Contractreden.ONBEKEND::nee);
    }

    private List<Artikel> artikelen(UUID overeenkomst) {
        return contracten.databank.lijst(
                """
                select v.deel, v.artikel, v.kop, v.tekst, v.nvt from raamovereenkomst o
                join voorwaarde v on v.voorwaardenset = o.voorwaardenset where o.id = ?
                order by string_to_array(v.artikel, '.')::int[]
                """,
                r ->
                        new Artikel(
                                r.getString("deel"),
                                r.getString("artikel"),
                                r.getString("kop"),
                                r.getString("tekst"),
                                r.getBoolean("nvt")),
                overeenkomst);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException fout) {
            throw new IllegalStateException("SHA-256 hoort bij elke JDK", fout);
        }
    }
}
