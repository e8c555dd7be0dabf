package nl.zorginkoop.web.lijsten;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.zorginkoop.contracting.declaratie.Declaratieoverzicht;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.overeenkomst.Contractoverzicht;
import nl.zorginkoop.contracting.post.Berichtoverzicht;
import nl.zorginkoop.contracting.toewijzing.Toewijzingoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;

/** Het zoekveld in de balk: zoekt in elke lijst die de rol mag zien, op elk deel van een nummer. */
@Named
@RequestScoped
public class Zoekpagina {
    private static final int TREFFERS = 5;

    /** Een soort met haar eerste treffers. */
    public record Vondst(String naam, String aantal, String alle, List<Treffer> treffers) {}

    /** Eén treffer. */
    public record Treffer(String tekst, String onder, String url) {}

    @Inject HttpServletRequest aanvraag;
    @Inject Ik ik;
    @Inject Declaratieoverzicht declaraties;
    @Inject Toewijzingoverzicht toewijzingen;
    @Inject Berichtoverzicht berichten;
    @Inject Contractoverzicht contracten;

    private List<Vondst> vondsten;

    public String getTitel() {
        return opmaak().tekst("zoek.titel", zoek());
    }

    public List<Vondst> getVondsten() {
        if (vondsten == null) {
            vondsten = zoek().isBlank() ? List.of() : vind(ik.getRol());
        }
        return vondsten;
    }

    private List<Vondst> vind(Rol rol) {
        Bladvraag vraag =
                new Bladvraag(null, false, Bladvraag.Plek.EERSTE, null, TREFFERS, zoek(), null);
        List<Vondst> gevonden = new ArrayList<>();
        if (Set.of(Rol.CONTROLLER, Rol.ZORGAANBIEDER).contains(rol)) {
            voegToe(
                    gevonden,
                    "declaraties",
                    "/declaraties/lijst.xhtml",
                    declaraties.declaraties(ik.namens(), vraag),
                    d ->
                            treffer(
                                    d.nummer(),
                                    d.aanbiedernaam() + " · " + opmaak().maand(d.maand()),
                                    "/declaraties/uitkomst.xhtml?id=" + d.id()));
        }
        if (Set.of(Rol.REGISSEUR, Rol.CONTROLLER, Rol.ZORGAANBIEDER).contains(rol)) {
            voegToe(
                    gevonden,
                    "toewijzingen",
                    "/toewijzingen/lijst.xhtml",
                    toewijzingen.toewijzingen(ik.namens(), Toewijzinglijst.DOEL, vraag),
                    t ->
                            treffer(
                                    t.nummer() + " " + t.client(),
                                    t.product() + " · " + t.aanbiedernaam(),
                                    "/toewijzingen/lijst.xhtml?zoek=" + t.nummer()));
        }
        if (Set.of(Rol.CONTROLLER, Rol.ZORGAANBIEDER, Rol.BEHEERDER).contains(rol)) {
            voegToe(
                    gevonden,
                    "berichten",
                    "/berichten/lijst.xhtml",
                    berichten.berichten(ik.namens(), vraag),
                    b ->
                            treffer(
                                    b.berichtsoort() + " " + b.naam(),
                                    b.partij() + " · " + opmaak().moment(b.moment()),
                                    "/berichten/bericht.xhtml?id=" + b.id()));
        }
        if (Set.of(Rol.INKOOPADVISEUR, Rol.CONTROLLER, Rol.ZORGAANBIEDER).contains(rol)) {
            voegToe(
                    gevonden,
                    "contracten",
                    "/contracten/lijst.xhtml",
                    contracten.contracten(ik.namens(), vraag),
                    c ->
                            treffer(
                                    c.nummer() + " " + c.naam(),
                                    c.aanbiedernaam(),
                                    "/contracten/tarieven.xhtml?contract=" + c.id()));
        }
        return List.copyOf(gevonden);
    }

    private <R> void voegToe(
            List<Vondst> gevonden,
            String soort,
            String pagina,
            Bladzijde<R> blad,
            Function<R, Treffer> treffer) {
        if (blad.rijen().isEmpty()) {
            return;
        }
        String alle =
                aanvraag.getContextPath()
                        + pagina
                        + "?zoek="
                        + URLEncoder.encode(zoek(), StandardCharsets.UTF_8);
        gevonden.add(
                new Vondst(
                        opmaak().tekst("menu." + soort),
                        opmaak().getal(blad.aantal()),
                        alle,
                        blad.als(treffer).rijen()));
    }

    private Treffer treffer(String tekst, String onder, String url) {
        return new Treffer(tekst, onder, aanvraag.getContextPath() + url);
    }

    private String zoek() {
        String zoek = aanvraag.getParameter("zoek");
        return zoek == null ? "" : zoek.strip().substring(0, Math.min(100, zoek.strip().length()));
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
