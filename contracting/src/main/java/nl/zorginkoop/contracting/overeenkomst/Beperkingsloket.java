package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Wat een lopende overeenkomst beperkt, en wie er onder haar werkt. De databank oordeelt. */
@ApplicationScoped
public class Beperkingsloket {
    @Inject Contracttabel contracten;
    @Inject Overeenkomsten overeenkomsten;

    /**
     * Een cliëntenstop of schorsing. Vraagt de aanbieder haar, dan geldt zij pas na toestemming.
     */
    @Deur(
            value = {BIEDER, ZORGAANBIEDER, CONTRACTMANAGER},
            wijzigt = true)
    public UUID beperk(Namens namens, UUID overeenkomst, Beperkingsopgave o) {
        UUID id = UUID.randomUUID();
        boolean akkoord = o.soort() == Beperkingssoort.CLIENTENSTOP_AKKOORD;
        contracten.voerEen(
                """
                insert into contractbeperking (id, gemeente, aanbieder, overeenkomst, soort, signaal, grond, door,
                    gevraagd_per, gehoord, toestemming, toestemming_door)
                select ?, gemeente, aanbieder, id, ?, ?, ?, ?, ?, ?, case when ? then nu() end, case when ? then ? end
                from raamovereenkomst where id = ?
                """,
                id,
                o.soort(),
                o.signaal(),
                Tekst.eis("grond", o.grond()),
                namens.wie(),
                o.per(),
                o.gehoord(),
                akkoord,
                akkoord,
                namens.wie(),
                overeenkomst);
        return id;
    }

    /** De gemeente stemt schriftelijk in met de stop die een aanbieder vroeg. */
    @Deur(value = CONTRACTMANAGER, wijzigt = true)
    public void stemIn(Namens namens, UUID beperking) {
        contracten.voerEen(
                "update contractbeperking set toestemming = nu(), toestemming_door = ? where id = ?",
                namens.wie(),
                beperking);
    }

    @Deur(value = CONTRACTMANAGER, wijzigt = true)
    public void wijsAf(Namens namens, UUID beperking) {
        contracten.voerEen("update contractbeperking set geweigerd = nu() where id = ?", beperking);
    }

    /** De beperking is niet meer nodig: zij eindigt vandaag, met de reden erbij (1.5.10, 3.6). */
    @Deur(value = CONTRACTMANAGER, wijzigt = true)
    public void hefOp(Namens namens, UUID beperking, String reden) {
        contracten.voerEen(
                "update contractbeperking set beeindigd_om = ? where id = ?",
                Tekst.eis("reden", reden),
                beperking);
    }

    /** Mag, moet en wordt betaald: drie losse antwoorden over een nieuwe toewijzing. */
    @Deur({CONTRACTMANAGER, REGISSEUR, ZORGAANBIEDER, BIEDER})
    public Contractantwoord antwoord(
            Namens namens, UUID overeenkomst, LocalDate dag, String grond, boolean specifiek) {
        // Over een overeenkomst van een ander is het antwoord niet nee maar: die is er niet.
        contracten.eis(overeenkomst);
        return overeenkomsten.antwoord(overeenkomst, dag, grond, specifiek);
    }

    /** De aanbieder neemt een toewijzing niet aan, op precies een van drie gronden (3.1.1). */
    @Deur(value = ZORGAANBIEDER, wijzigt = true)
    public void neemNietAan(Namens namens, UUID toewijzing, Weigergrond grond, String toelichting) {
        contracten.voerEen(
                """
                insert into acceptatieweigering (id, gemeente, aanbieder, toewijzing, grond, toelichting, door)
                select uuidv7(), gemeente, aanbieder, id, ?, ?, ? from toewijzing where id = ?
                """,
                grond,
                Tekst.eis("toelichting", toelichting),
                namens.wie(),
                toewijzing);
    }

    /** Meldt een onderaannemer; wie geen zzp'er is werkt pas na toestemming. */
    @Deur(
            value = {BIEDER, ZORGAANBIEDER},
            wijzigt = true)
    public UUID meldOnderaannemer(Namens namens, UUID overeenkomst, Onderaannemeropgave o) {
        UUID id = UUID.randomUUID();
        contracten.voerEen(
                """
                insert into onderaannemer (id, gemeente, aanbieder, overeenkomst, onder, naam, kvk, zzp, producten, begin,
                    eind, door)
                select ?, gemeente, aanbieder, id, ?, ?, ?, ?, string_to_array(?, ' '), ?, ?, ?
                from raamovereenkomst where id = ?
                """,
                id,
                o.onder(),
                Tekst.eis("naam", o.naam()),
                o.kvk(),
                o.zzp(),
                String.join(" ", o.producten()),
                o.begin(),
                o.eind(),
                namens.wie(),
                overeenkomst);
        return id;
    }

    @Deur(value = CONTRACTMANAGER, wijzigt = true)
    public void besluitOnderaannemer(
            Namens namens, UUID onderaannemer, boolean toestemming, String besluit) {
        contracten.voerEen(
                """
                update onderaannemer set toestemming = case when ? then vandaag() end,
                    toestemming_door = case when ? then ? end,
                    geweigerd = case when not ? then vandaag() end, besluit = ?
                where id = ?
                """,
                toestemming,
                toestemming,
                namens.wie(),
                toestemming,
                Tekst.eis("besluit", besluit),
                onderaannemer);
    }
}
