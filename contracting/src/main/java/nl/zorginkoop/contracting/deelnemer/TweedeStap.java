package nl.zorginkoop.contracting.deelnemer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.privacy.Versleuteling;

/** De bewaarde geheimen en herstelcodes van de tweede stap. */
@Dependent
class TweedeStap {
    private static final int HERSTELCODES = 10;
    // Zonder tekens die op elkaar lijken: mensen schrijven dit op. 12 tekens is 59 bit.
    private static final String TEKENS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom TOEVAL = new SecureRandom();

    @Inject Databank databank;
    @Inject Versleuteling versleuteling;
    @Inject Klok klok;

    TweedeStap() {}

    TweedeStap(Databank databank, Versleuteling versleuteling, Klok klok) {
        this.databank = databank;
        this.versleuteling = versleuteling;
        this.klok = klok;
    }

    private record Bewaard(byte[] geheim, String sleutel, long laatste) {}

    boolean aan(UUID account) {
        return databank.eerste(
                        "select 1 from tweede_stap where account = ? and bevestigd is not null",
                        r -> 1,
                        account)
                .isPresent();
    }

    /** Begint opnieuw; tot de eerste goede code blijft alles zoals het was. */
    byte[] begin(UUID account) {
        byte[] geheim = Totp.geheim();
        databank.voer(
                """
                insert into tweede_stap (account, geheim, sleutel) values (?, ?, ?)
                on conflict (account) do update set geheim = excluded.geheim, sleutel = excluded.sleutel, laatste = 0
                where tweede_stap.bevestigd is null
                """,
                account,
                versleuteling.verzegel(account, 0, true, geheim),
                versleuteling.sleutelId());
        return geheim;
    }

    /** Klopt de code? Zij werkt daarna niet nog eens, ook niet op een andere knoop. */
    boolean klopt(UUID account, String code) {
        Optional<Bewaard> bewaard =
                databank.eerste(
                        "select geheim, sleutel, laatste from tweede_stap where account = ?",
                        r ->
                                new Bewaard(
                                        r.getBytes("geheim"),
                                        r.getString("sleutel"),
                                        r.getLong("laatste")),
                        account);
        if (bewaard.isEmpty()) {
            return false;
        }
        byte[] geheim =
                versleuteling.open(
                        bewaard.get().sleutel(), account, 0, true, bewaard.get().geheim());
        // De tijd van de machine: de app op iemands telefoon kent de verzette klok van een demo
        // niet.
        OptionalLong stap =
                Totp.stap(
                        geheim,
                        code,
                        klok.nu().minus(klok.verschuiving()),
                        bewaard.get().laatste());
        return stap.isPresent()
                && databank.voer(
                                "update tweede_stap set laatste = ? where account = ? and laatste < ?",
                                stap.getAsLong(),
                                account,
                                stap.getAsLong())
                        == 1;
    }

    List<String> bevestig(UUID account) {
        databank.voer("update tweede_stap set bevestigd = nu() where account = ?", account);
        databank.voer("delete from herstelcode where account = ?", account);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < HERSTELCODES; i++) {
            String code = herstelcode();
            codes.add(code);
            databank.voer(
                    "insert into herstelcode (account, hash) values (?, ?)",
                    account,
                    Sleutel.hash(code));
        }
        return codes;
    }

    boolean verbruikHerstelcode(UUID account, String code) {
        return databank.voer(
                        "update herstelcode set gebruikt = nu() where account = ? and hash = ? and"
                                + " gebruikt is null",
                        account,
                        Sleutel.hash(
                                String.valueOf(code)
                                        .strip()
                                        .toLowerCase(Locale.ROOT)
                                        .replace(" ", "")))
                == 1;
    }

    void wis(UUID account) {
        databank.voer("delete from herstelcode where account = ?", account);
        databank.voer("delete from tweede_stap where account = ?", account);
    }

    private static String herstelcode() {
        StringBuilder tekst = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                tekst.append('-');
            }
            tekst.append(TEKENS.charAt(TOEVAL.nextInt(TEKENS.length())));
        }
        return tekst.toString();
    }
}
