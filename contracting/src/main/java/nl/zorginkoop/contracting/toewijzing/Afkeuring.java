package nl.zorginkoop.contracting.toewijzing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;

/** De aanbieder keurde een 301 af: wat het zei geldt als niet verstuurd (OP286). */
@Dependent
class Afkeuring {
    private record Gedragen(UUID id, UUID toewijzing, String soort, String referentie) {}

    @Inject Databank databank;
    @Inject Toewijzingen toewijzingen;
    @Inject Verplichter verplichter;
    @Inject Grootboek grootboek;
    @Inject Afloop afloop;
    @Inject Takenloket takenloket;
    @Inject Event<ToewijzingAfgekeurd> afgekeurd;

    void van(Namens namens, UUID toewijzing, UUID retour) {
        Toewijzing t = toewijzingen.vergrendel(toewijzing);
        List<Gedragen> gedragen = gedragenDoor(retour);
        String referentie;
        if (gedragen.isEmpty()) {
            referentie = eersteReferentie(t);
            toewijzingen.keurAf(toewijzing);
            grootboek.valVrij(toewijzing, retour);
            verplichter.naOvergang(toewijzing);
        } else {
            referentie = gedragen.get(0).referentie();
            gedragen.forEach(g -> herstel(namens, g, retour));
        }
        UUID vervallen = gedragen.isEmpty() ? toewijzing : null;
        if (referentie != null || vervallen != null) {
            afgekeurd.fire(
                    new ToewijzingAfgekeurd(namens, vervallen, t.aanbieder(), t.wet(), referentie));
        } else {
            takenloket.maak(
                    namens,
                    Taakverzoek.voor(
                            Rol.REGISSEUR,
                            new Onderwerp("TOEWIJZING", toewijzing),
                            "Aanbieder "
                                    + t.aanbieder()
                                    + (gedragen.stream().allMatch(g -> g.soort().equals("NIEUW"))
                                            ? " keurde toewijzing "
                                                    + t.nummer()
                                                    + " af: zij geldt als niet verstuurd"
                                            : " keurde de wijziging van toewijzing "
                                                    + t.nummer()
                                                    + " af: zij staat weer zoals zij was")));
        }
    }

    // Wat teruggaat, gaat door: de aanbieder mag leveren wat hij al had, ook als er intussen geen
    // ruimte meer is.
    private void herstel(Namens namens, Gedragen g, UUID retour) {
        databank.voer(
                "insert into toewijzingwijziging_afkeur (wijziging, gemeente, aanbieder)"
                        + " select id, gemeente, aanbieder from toewijzingwijziging where id = ?",
                g.id());
        verplichter.stelBij(toewijzingen.vind(g.toewijzing()), Grond.LOPEND_SPECIFIEK, retour);
        afloop.verzet(namens, toewijzingen.vind(g.toewijzing()));
    }

    // De laatste eerst: een opvolger verdwijnt voordat zijn voorganger weer tot het einde loopt.
    private List<Gedragen> gedragenDoor(UUID retour) {
        return databank.lijst(
                """
                select w.* from bericht_uit u join toewijzingwijziging w
                    on w.bericht = coalesce(u.herhaling_van, u.id)
                where u.retour = ? order by w.soort <> 'NIEUW', w.moment desc, w.id desc
                """,
                r ->
                        new Gedragen(
                                r.getObject("id", UUID.class),
                                r.getObject("toewijzing", UUID.class),
                                r.getString("soort"),
                                r.getString("referentie")),
                retour);
    }

    // Een latere wijziging op verzoek kan het kenmerk vervangen hebben; dit 301 droeg het eerste.
    private String eersteReferentie(Toewijzing t) {
        return databank.eerste(
                        "select coalesce(referentie_was, '') as referentie from toewijzingwijziging"
                                + " where toewijzing = ? and soort <> 'NIEUW' order by moment, id limit 1",
                        r -> r.getString("referentie"),
                        t.id())
                .map(r -> r.isEmpty() ? null : r)
                .orElse(t.referentie());
    }
}
