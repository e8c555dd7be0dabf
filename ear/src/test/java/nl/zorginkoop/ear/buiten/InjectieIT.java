package nl.zorginkoop.ear.buiten;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S8: wat iemand in een adres zet, wordt een waarde en nooit een opdracht. */
class InjectieIT extends VanBuiten {
    private static final List<String> LISTEN =
            List.of(
                    "' or '1'='1",
                    "') or 1=1 --",
                    "%' or 'a' like '%",
                    "'; drop table taak; --",
                    "' union select wachtwoord_hash from account --",
                    "1; select pg_sleep(20)",
                    "\\' or 1=1 --",
                    "#{facesContext.externalContext.session}",
                    "${applicationScope}",
                    "*)(uid=*))(|(uid=*",
                    "../../../../etc/passwd",
                    "%00",
                    "\r\nX-Ingespoten: ja");
    private static final List<String> VRAGEN =
            List.of(
                    "zoek",
                    "status",
                    "wet",
                    "soort",
                    "sorteer",
                    "richting",
                    "cursor",
                    "plek",
                    "id",
                    "limit");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/declaraties/lijst.xhtml",
                "/declaraties/regels.xhtml",
                "/toewijzingen/lijst.xhtml",
                "/contracten/lijst.xhtml",
                "/contracten/tarieven.xhtml",
                "/berichten/lijst.xhtml",
                "/plafonds/lijst.xhtml",
                "/zoek.xhtml"
            })
    void een_list_in_het_adres_wordt_geen_opdracht(String pagina) {
        Bezoeker controller = Bezoeker.als("molenwaard.controller");
        List<String> mis = new ArrayList<>();
        int zonderUitkomst = rijen(controller.get(pagina + "?zoek=bestaatnergens").body());
        for (String vraag : VRAGEN) {
            for (String list : vraag.equals("zoek") ? LISTEN : LISTEN.subList(0, 4)) {
                String adres =
                        pagina
                                + "?"
                                + vraag
                                + "="
                                + URLEncoder.encode(list, StandardCharsets.UTF_8);
                long begin = System.nanoTime();
                HttpResponse<String> antwoord = controller.get(adres);
                boolean traag = System.nanoTime() - begin > 15_000_000_000L;
                boolean lekt =
                        antwoord.body().contains("pbkdf2")
                                || antwoord.headers().map().containsKey("x-ingespoten")
                                || vraag.equals("zoek")
                                        && antwoord.statusCode() == 200
                                        && rijen(antwoord.body()) > zonderUitkomst;
                if (antwoord.statusCode() >= 500 || traag || lekt) {
                    mis.add(antwoord.statusCode() + " " + adres);
                }
            }
        }
        assertThat(mis).isEmpty();
    }

    // Een bladzijde kan ook een vaste tabel hebben, zoals de tellingen boven de berichten.
    private static int rijen(String bladzijde) {
        return bladzijde.split("<tr", -1).length;
    }
}
