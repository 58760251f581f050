# Makes notional-ridge.tif: a ridge, a valley behind it and a level plain at the airport, laid into the coarse elevation so that
# they fade out towards the edges of the tile. First, from the root of the repository (GDAL with its Python module, and NumPy):
#   gdalwarp -te 45.0 35.3 46.0 35.9 -tr 0.002 0.002 -r bilinear -ot Float32 data/terrain/middle-east-etopo5.tif base.tif
import numpy as np
from osgeo import gdal
ds=gdal.Open('base.tif'); b=ds.ReadAsArray().astype(float)
gt=ds.GetGeoTransform(); ny,nx=b.shape
lon=gt[0]+(np.arange(nx)+.5)*gt[1]; lat=gt[3]+(np.arange(ny)+.5)*gt[5]
L,P=np.meshgrid(lon,lat)
kx=111320*np.cos(np.radians(35.6)); ky=110950
x=(L-45.3167)*kx; y=(P-35.5617)*ky    # metres from the airport
# ridge axis: from A to B
ax,ay=(45.33-45.3167)*kx,(35.70-35.5617)*ky
bx,by=(45.60-45.3167)*kx,(35.47-35.5617)*ky
ux,uy=bx-ax,by-ay; n=np.hypot(ux,uy); ux/=n; uy/=n
s=(x-ax)*ux+(y-ay)*uy; d=-(x-ax)*uy+(y-ay)*ux   # along, to the left (NE)
along=1/(1+np.exp(-(s)/1200))/(1+np.exp((s-n)/1200))
win=np.minimum(1,np.minimum(np.minimum(L-45.0,46.0-L)/0.08,np.minimum(P-35.3,35.9-P)/0.08)).clip(0,1)
plain=-np.exp(-(np.hypot(x,y)/9000)**2)*np.maximum(0,b-760)
ridge=along*np.exp(-(d/1400)**2)*(1650-(b+plain))
crests=1+0.06*np.sin(s/900)+0.04*np.sin(s/370+1)
valley=-250*np.exp(-((d-6000)/2500)**2)*along
h=b+win*(plain+np.maximum(ridge,0)*crests+valley)
h=np.rint(h).astype(np.int16)
o=gdal.GetDriverByName('GTiff').Create('notional-ridge.tif',nx,ny,1,gdal.GDT_Int16,['COMPRESS=DEFLATE','PREDICTOR=2'])
o.SetGeoTransform(gt); o.SetProjection(ds.GetProjection()); o.GetRasterBand(1).WriteArray(h); o.FlushCache()
print(h.min(),h.max(), h[(abs(P-35.5617)<.001)&(abs(L-45.3167)<.001)])
i=np.unravel_index(np.argmax(h*(along>0.5)*(abs(d)<1500)),h.shape); print('crest',lat[i[0]],lon[i[1]],h[i])
for t in np.linspace(0,1,7):
    px,py=ax+t*(bx-ax),ay+t*(by-ay); j=np.argmin((x-px)**2+(y-py)**2); print(round(L.flat[j],3),round(P.flat[j],3),h.flat[j])
