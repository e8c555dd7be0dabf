package nl.zorginkoop.contracting.toewijzing;

import nl.zorginkoop.contracting.Omroep;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.budget.Proefsignalen;
import nl.zorginkoop.contracting.budget.Signaalbewaking;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.overeenkomst.Proefovereenkomsten;
import nl.zorginkoop.contracting.overeenkomst.Tarieven;
import nl.zorginkoop.contracting.post.Berichtenloop;
import nl.zorginkoop.contracting.regie.Hulpvragers;
import nl.zorginkoop.contracting.termijn.Werkplaats;

/** De kamer, in elkaar gezet zoals de server dat doet, over de verbinding van één transactie. */
public final class Toewijzingkamer {
    public final Toewijzingloket loket = new Toewijzingloket();
    public final Wijzigloket wijzigloket = new Wijzigloket();
    public final Wijzigen wijzigen = new Wijzigen();
    public final Beeindigen beeindigen = new Beeindigen();
    public final Groepsbesluit groepsbesluit = new Groepsbesluit();
    public final Omroep<ToewijzingAfgekeurd> afgekeurd = new Omroep<>();

    public Toewijzingkamer(Databank databank, Berichtenloop loop) {
        Werkplaats werkplaats = new Werkplaats(databank);
        Signaalbewaking signalen = Proefsignalen.op(databank, werkplaats.taken);
        Toewijzingen toewijzingen = new Toewijzingen();
        toewijzingen.databank = databank;
        Verplichter verplichter = new Verplichter();
        verplichter.databank = databank;
        verplichter.klok = Testdatabank.klok(databank);
        verplichter.grootboek = new Grootboek(databank);
        verplichter.tarieven = new Tarieven(databank);
        Afloop afloop = new Afloop();
        afloop.termijnloket = werkplaats.termijnen;
        afloop.takenloket = werkplaats.taken;
        Toewijzen toewijzen = new Toewijzen();
        toewijzen.toewijzingen = toewijzingen;
        toewijzen.verplichter = verplichter;
        toewijzen.overeenkomsten = Proefovereenkomsten.op(databank);
        toewijzen.hulpvragers = new Hulpvragers(databank);
        Leveringen leveringen = new Leveringen();
        leveringen.databank = databank;
        leveringen.afloop = afloop;
        Afkeuring afkeuring = new Afkeuring();
        afkeuring.databank = databank;
        afkeuring.toewijzingen = toewijzingen;
        afkeuring.verplichter = verplichter;
        afkeuring.grootboek = verplichter.grootboek;
        afkeuring.afloop = afloop;
        afkeuring.takenloket = werkplaats.taken;
        afkeuring.afgekeurd = afgekeurd;
        loket.databank = databank;
        loket.toewijzingen = toewijzingen;
        loket.toewijzen = toewijzen;
        loket.leveringen = leveringen;
        loket.hulpvragers = toewijzen.hulpvragers;
        loket.berichtenloop = loop;
        loket.afloop = afloop;
        loket.signaalbewaking = signalen;
        loket.afkeuring = afkeuring;
        wijzigen.databank = databank;
        wijzigen.toewijzingen = toewijzingen;
        wijzigen.toewijzen = toewijzen;
        wijzigen.verplichter = verplichter;
        wijzigen.afloop = afloop;
        wijzigen.signaalbewaking = signalen;
        wijzigen.berichtenloop = loop;
        beeindigen.databank = databank;
        beeindigen.toewijzingen = toewijzingen;
        beeindigen.toewijzen = toewijzen;
        beeindigen.verplichter = verplichter;
        beeindigen.wijzigen = wijzigen;
        beeindigen.afloop = afloop;
        beeindigen.berichtenloop = loop;
        beeindigen.signaalbewaking = signalen;
        groepsbesluit.databank = databank;
        groepsbesluit.toewijzingen = toewijzingen;
        groepsbesluit.toewijzen = toewijzen;
        groepsbesluit.wijzigen = wijzigen;
        groepsbesluit.signaalbewaking = signalen;
        wijzigloket.toewijzingen = toewijzingen;
        wijzigloket.wijzigen = wijzigen;
        wijzigloket.signaalbewaking = signalen;
    }
}
