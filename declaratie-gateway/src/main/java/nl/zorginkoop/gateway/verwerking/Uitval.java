package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.contracting.post.Uitvaloorzaak;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;

/** Legt een bericht in de uitvalbak, met de reden die een mens verder helpt. */
@ApplicationScoped
@Named("uitval")
public class Uitval {
    @Inject Postloket loket;

    public void geweigerd(Binnengekomen bericht, BerichtGeweigerd waarom) {
        leg(bericht, Uitvaloorzaak.ONLEESBAAR, waarom.weigering().reden(), null);
    }

    public void leg(Binnengekomen bericht, NaarUitval waarom) {
        leg(bericht, waarom.oorzaak(), waarom.getMessage(), waarom.oordeel());
    }

    public void loketWeigert(Binnengekomen bericht, Weigering waarom) {
        leg(bericht, Uitvaloorzaak.LOKET_WEIGERT, waarom.getMessage(), null);
    }

    private void leg(Binnengekomen bericht, Uitvaloorzaak oorzaak, String reden, String oordeel) {
        loket.naarUitval(bericht.namens(), bericht.stand().id(), oorzaak, reden, oordeel);
    }
}
