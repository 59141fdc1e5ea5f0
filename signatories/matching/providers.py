"""Providers that give a mailbox to anybody who asks, and hosts that give anybody a page."""


def listed(text: str) -> frozenset[str]:
    """A set from white-space-separated words."""
    return frozenset(text.split())


# A mailbox there says nothing about whom its owner speaks for. The big webmail houses, privacy
# providers, and access providers whose customers get a mailbox with the line; from general
# knowledge. One that is missing passes for an organisation's own domain only where its signer also
# typed the provider as the website, and the chip shows the domain to the moderator.
FREE_MAIL = listed(
    """
    gmail.com googlemail.com ymail.com rocketmail.com aol.com aim.com msn.com passport.com live.com
    live.ca live.co.uk live.com.au live.com.mx live.fr live.de live.it live.nl live.be live.dk
    live.se live.no live.hk live.cn live.jp windowslive.com icloud.com me.com mac.com proton.me
    protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tutamail.com tuta.com tuta.io
    keemail.me mail.com email.com usa.com europe.com post.com zoho.com zohomail.com zohomail.eu
    fastmail.com fastmail.fm hey.com hushmail.com duck.com mozmail.com riseup.net disroot.org
    autistici.org inventati.org systemli.org posteo.de posteo.net mailbox.org mailfence.com
    startmail.com runbox.com countermail.com cock.li skiff.com simplelogin.com aleeas.com slmail.me
    passmail.net passinbox.com anonaddy.me addy.io ctemplar.com web.de t-online.de freenet.de
    arcor.de email.de online.de bluewin.ch hispeed.ch sunrise.ch chello.at aon.at orange.fr
    wanadoo.fr free.fr laposte.net sfr.fr neuf.fr numericable.fr bbox.fr club-internet.fr skynet.be
    telenet.be scarlet.be proximus.be ziggo.nl kpnmail.nl planet.nl xs4all.nl home.nl hetnet.nl
    libero.it virgilio.it alice.it tin.it tiscali.it inwind.it iol.it fastwebnet.it tim.it
    telefonica.net terra.es ono.com sapo.pt telia.com comhem.se spray.se online.no tdcadsl.dk
    mail.dk luukku.com seznam.cz email.cz centrum.cz post.cz azet.sk wp.pl o2.pl onet.pl op.pl
    interia.pl vp.pl poczta.fm gazeta.pl citromail.hu freemail.hu abv.bg mail.bg mynet.com mail.ru
    bk.ru list.ru inbox.ru internet.ru rambler.ru lenta.ru ya.ru ukr.net i.ua meta.ua bigmir.net
    tut.by qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn
    21cn.com aliyun.com tom.com naver.com daum.net hanmail.net nate.com kakao.com nifty.com
    docomo.ne.jp ezweb.ne.jp softbank.ne.jp netvigator.com hknet.com hkbn.net i-cable.com
    pchome.com.tw hinet.net seed.net.tw url.com.tw singnet.com.sg starhub.net.sg streamyx.com
    rediffmail.com sify.com rogers.com bell.net sympatico.ca shaw.ca telus.net videotron.ca
    cogeco.ca eastlink.ca sasktel.net mts.net nb.sympatico.ca primus.ca ncf.ca teksavvy.com
    comcast.net xfinity.com verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net
    spectrum.net rr.com roadrunner.com earthlink.net juno.com netzero.net optonline.net
    frontier.com centurylink.net windstream.net q.com btinternet.com btopenworld.com sky.com
    virginmedia.com virgin.net ntlworld.com talktalk.net blueyonder.co.uk tiscali.co.uk o2.co.uk
    eircom.net bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au ozemail.com.au
    xtra.co.nz uol.com.br bol.com.br terra.com.br ig.com.br globo.com prodigy.net.mx
    """
)
# Houses with one name under many countries: yahoo.com, yahoo.co.uk, yahoo.com.hk …
FREE_MAIL_HOUSES = listed("yahoo hotmail outlook gmx yandex")
# A page there is a customer's, and the domain is not: it can prove nobody's mailbox.
SHARED_HOSTS = listed(
    """
    blogspot.com blogger.com wordpress.com wordpress.org github.io github.com gitlab.io gitlab.com
    weebly.com wixsite.com wix.com squarespace.com webflow.io netlify.app vercel.app pages.dev
    carrd.co tumblr.com substack.com medium.com notion.site notion.so godaddysites.com jimdo.com
    jimdofree.com jimdosite.com strikingly.com mystrikingly.com site123.me webnode.com webs.com
    neocities.org over-blog.com canalblog.com typepad.com livejournal.com eu.org uk.com us.com
    google.com facebook.com fb.com instagram.com twitter.com x.com linkedin.com youtube.com t.me
    telegram.me linktr.ee discord.gg meetup.com change.org actionnetwork.org gofundme.com
    patreon.com eventbrite.com bsky.app mastodon.social
    """
)
